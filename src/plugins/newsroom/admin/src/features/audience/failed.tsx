import { Button, EmptyStateLayout } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useText } from '../../texts';

/** Figures that did not come, and another try. */
export function Failed({ isFetching, refetch }: { isFetching: boolean; refetch: () => unknown }) {
  const text = useText();
  return (
    <EmptyStateLayout
      content={text('audience.error')}
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
