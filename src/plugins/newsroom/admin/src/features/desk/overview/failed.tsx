import { Button, EmptyStateLayout } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import type { TextKey } from '../../../texts';
import { useText } from '../../../texts';

interface Props {
  message: TextKey;
  isFetching: boolean;
  refetch: () => unknown;
}

/** Error message with a retry button. */
export function Failed({ message, isFetching, refetch }: Props) {
  const text = useText();
  return (
    <EmptyStateLayout
      content={text(message)}
      icon={<EmptyDocuments width="16rem" />}
      action={
        <Button
          variant="secondary"
          startIcon={<ArrowClockwise />}
          loading={isFetching}
          onClick={() => void refetch()}
        >
          {text('overview.retry')}
        </Button>
      }
    />
  );
}
