import { Box, Button, Dialog, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { Clock, WarningCircle } from '@strapi/icons';
import { triggerSessionExpired, useAuth } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { spokenSeconds } from '../../../../../widgets/src/session/countdown';
import { useText } from '../../../texts';
import { leaveKept, unsavedText } from '../kept-texts';
import { backendUrl } from './panel';
import { doesStrapiWarn, timeIn } from './rules';
import type { SessionWatch, Situation } from './watch';
import { watchEditorSession } from './watch';

/** Rendered on every page of the panel: warns before the session ends and shows a message once it has ended. */
export function SessionPrompt() {
  const token = useAuth('NewsroomSessionPrompt', (auth) => auth.token);
  const { messages } = useIntl();
  if (!token || doesStrapiWarn(messages)) return null;
  return <Watched token={token} />;
}

function Watched({ token }: { token: string }) {
  const [situation, setSituation] = useState<Situation>();
  const [closed, setClosed] = useState<Situation['phase']>();
  const watch = useRef<SessionWatch>();
  useEffect(() => {
    watch.current = watchEditorSession(backendUrl(), setSituation);
    return () => watch.current?.stop();
  }, []);
  useEffect(() => watch.current?.setToken(token), [token]);

  const phase = situation?.phase ?? 'active';
  useEffect(() => {
    if (phase === 'active') setClosed(undefined);
  }, [phase]);
  const back = useFocusBefore(phase !== 'active');

  const isOpen = situation !== undefined && phase !== 'active' && closed !== phase;
  const leave = () => {
    if (phase === 'warning' && situation?.isExtendable) void watch.current?.extend();
    else setClosed(phase);
  };
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => !open && leave()}>
      {isOpen && (
        <Dialog.Content
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            back()?.focus();
          }}
        >
          {phase === 'ended' ? <Ended /> : <Warning situation={situation} />}
        </Dialog.Content>
      )}
    </Dialog.Root>
  );
}

/** Remembers the element that had the focus before the prompt opened. */
function useFocusBefore(isTaken: boolean): () => HTMLElement | null {
  const element = useRef<HTMLElement | null>(null);
  const wasTaken = useRef(false);
  // Read during render: the dialog moves the focus before our effects run.
  if (isTaken && !wasTaken.current) element.current = document.activeElement as HTMLElement | null;
  wasTaken.current = isTaken;
  return () => element.current;
}

function Warning({ situation }: { situation: Situation }) {
  const text = useText();
  const { locale } = useIntl();
  const { secondsLeft, isExtendable, attempt } = situation;
  const left = (seconds: number) => text('editor-sessions.left', { time: timeIn(locale, seconds) });
  return (
    <>
      <Dialog.Header>{text('editor-sessions.title')}</Dialog.Header>
      <Dialog.Body>
        <Flex direction="column" gap={4} width="100%">
          <Clock width="24px" height="24px" fill="warning600" aria-hidden />
          <Dialog.Description textAlign="center">
            {text(isExtendable ? 'editor-sessions.idle' : 'editor-sessions.final')}
          </Dialog.Description>
          <Typography variant="beta" tag="p" aria-hidden>
            {left(secondsLeft)}
          </Typography>
          <VisuallyHidden>
            <p role="timer" aria-live="polite">
              {left(spokenSeconds(secondsLeft))}
            </p>
          </VisuallyHidden>
          <Box role="alert">
            {attempt === 'failed' && (
              <Typography tag="p" textColor="danger600" textAlign="center">
                {text('editor-sessions.failed')}
              </Typography>
            )}
          </Box>
        </Flex>
      </Dialog.Body>
      <Dialog.Footer>
        <Dialog.Cancel>
          <Button
            fullWidth
            variant={isExtendable ? 'default' : 'tertiary'}
            // Not `disabled`: a disabled button loses the focus.
            aria-busy={attempt === 'running'}
          >
            {text(
              !isExtendable
                ? 'editor-sessions.close'
                : attempt === 'running'
                  ? 'editor-sessions.extending'
                  : 'editor-sessions.extend'
            )}
          </Button>
        </Dialog.Cancel>
      </Dialog.Footer>
    </>
  );
}

const ENDED = {
  kept: 'editor-sessions.ended.kept',
  none: 'editor-sessions.ended.none',
  unknown: 'editor-sessions.ended.text',
} as const;

function Ended() {
  const text = useText();
  // Checked again after 1.5 s: the last keystrokes may still be being stored.
  const [unsaved, setUnsaved] = useState(unsavedText);
  useEffect(() => {
    const timer = setTimeout(() => setUnsaved(unsavedText()), 1_500);
    return () => clearTimeout(timer);
  }, []);
  const close = useRef<HTMLButtonElement>(null);
  // The dialog moves the focus only when it opens. If it was open with the warning, the focused button is gone.
  useEffect(() => close.current?.focus(), []);
  const signIn = () => {
    leaveKept();
    // Strapi's own sign-out asks for confirmation if a form has unsaved changes. `leaveKept` reset the form, but React
    // applies that only after this handler.
    setTimeout(triggerSessionExpired);
  };
  return (
    <>
      <Dialog.Header>{text('editor-sessions.ended.title')}</Dialog.Header>
      <Dialog.Body>
        <Flex direction="column" gap={4} width="100%">
          <WarningCircle width="24px" height="24px" fill="danger600" aria-hidden />
          <Dialog.Description textAlign="center">{text(ENDED[unsaved])}</Dialog.Description>
        </Flex>
      </Dialog.Body>
      <Dialog.Footer>
        <Dialog.Cancel>
          <Button ref={close} fullWidth variant="tertiary">
            {text('editor-sessions.close')}
          </Button>
        </Dialog.Cancel>
        <Button fullWidth onClick={signIn}>
          {text('editor-sessions.ended.sign-in')}
        </Button>
      </Dialog.Footer>
    </>
  );
}
