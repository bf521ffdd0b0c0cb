import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Clock } from '@strapi/icons';
import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { useText } from '../../../texts';
import { FieldDifference } from './field-difference';
import type { KeptText, Schema } from './kept';
import type { Pending } from './pending';
import { personOf } from './rules';
import { useWording } from './use-wording';

interface OfferProps {
  offered: KeptText;
  pending: Pending[];
  schema: Schema;
  uid: string;
  /** Set if the document was saved after the text was kept. */
  saved: { at: string | null; by: unknown } | undefined;
  onBringBack: () => void;
  onDiscard: () => void;
}

/** Shows how the kept text differs and asks whether to restore or discard it. A button stays for deciding later. */
export function Offer({ offered, pending, onBringBack, onDiscard, ...rest }: OfferProps) {
  const text = useText();
  const [isOpen, setOpen] = useState(true);
  const button = useRef<HTMLButtonElement>(null);
  const time = useMoment()(offered.keptAt);
  const shortTime = useShortMoment()(offered.keptAt);
  const [first] = pending;
  const focusAfter = () => {
    const field =
      first && document.querySelector<HTMLElement>(`[name="${CSS.escape(first.name)}"]`);
    (button.current ?? field ?? document.querySelector('main'))?.focus();
  };
  return (
    <>
      <Button
        ref={button}
        variant="secondary"
        startIcon={<Clock />}
        fullWidth
        onClick={() => setOpen(true)}
      >
        {text('kept-texts.reopen', { time: shortTime })}
      </Button>
      <Modal.Root open={isOpen} onOpenChange={setOpen}>
        <Modal.Content
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            focusAfter();
          }}
        >
          <Modal.Header closeLabel={text('kept-texts.later')}>
            <Modal.Title>{text('kept-texts.title')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Differences time={time} pending={pending} {...rest} />
          </Modal.Body>
          <Answers onBringBack={onBringBack} onDiscard={onDiscard} />
        </Modal.Content>
      </Modal.Root>
    </>
  );
}

function useMoment() {
  const intl = useIntl();
  return (moment: number | string) =>
    intl.formatDate(moment, { dateStyle: 'short', timeStyle: 'short' });
}

/** The time for texts of today, else the date: the button has room for one of them. */
function useShortMoment() {
  const intl = useIntl();
  return (moment: number) =>
    new Date(moment).toDateString() === new Date().toDateString()
      ? intl.formatTime(moment, { timeStyle: 'short' })
      : intl.formatDate(moment, { day: 'numeric', month: 'numeric' });
}

interface DifferencesProps extends Pick<OfferProps, 'pending' | 'schema' | 'uid' | 'saved'> {
  time: string;
}

function Differences({ time, pending, schema, uid, saved }: DifferencesProps) {
  const text = useText();
  const moment = useMoment();
  const wording = useWording(uid, schema);
  const person = personOf(saved?.by);
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography tag="p">{text('kept-texts.intro', { time })}</Typography>
        {saved?.at && (
          <Box background="warning100" borderColor="warning200" hasRadius padding={3}>
            <Typography tag="p" textColor="warning700">
              {person
                ? text('kept-texts.changed-by', { person, time: moment(saved.at) })
                : text('kept-texts.changed', { time: moment(saved.at) })}
            </Typography>
          </Box>
        )}
        <Typography tag="p" variant="pi" textColor="neutral600">
          {text('kept-texts.legend')}
        </Typography>
      </Flex>
      {pending.map((field) => (
        <FieldDifference key={field.name} field={field} schema={schema} wording={wording} />
      ))}
    </Flex>
  );
}

function Answers({ onBringBack, onDiscard }: Pick<OfferProps, 'onBringBack' | 'onDiscard'>) {
  const text = useText();
  const [isSure, setSure] = useState(true);
  const bringBack = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (!isSure) keep.current?.focus();
    else if (wasAsked.current) bringBack.current?.focus();
    wasAsked.current = !isSure;
  }, [isSure]);
  return (
    <Modal.Footer>
      {isSure ? (
        <>
          <Button variant="danger-light" onClick={() => setSure(false)}>
            {text('kept-texts.discard')}
          </Button>
          <Button ref={bringBack} onClick={onBringBack}>
            {text('kept-texts.bring-back')}
          </Button>
        </>
      ) : (
        <Flex direction="column" alignItems="stretch" gap={3} width="100%">
          <Typography role="alert">{text('kept-texts.discard.sure')}</Typography>
          <Flex justifyContent="space-between" gap={2} wrap="wrap">
            <Button ref={keep} variant="tertiary" onClick={() => setSure(true)}>
              {text('kept-texts.discard.no')}
            </Button>
            <Button variant="danger" onClick={onDiscard}>
              {text('kept-texts.discard.yes')}
            </Button>
          </Flex>
        </Flex>
      )}
    </Modal.Footer>
  );
}
