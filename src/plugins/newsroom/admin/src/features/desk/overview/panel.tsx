import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  hint?: string;
  /** Number shown beside the title. */
  count?: number | undefined;
  children: ReactNode;
}

/** A titled block of the page. */
export function Panel({ title, hint, count, children }: Props) {
  const id = useId();
  return (
    <Box
      tag="section"
      aria-labelledby={id}
      background="neutral0"
      borderColor="neutral150"
      hasRadius
      shadow="tableShadow"
      padding={{ initial: 4, medium: 6 }}
    >
      <Flex gap={2} paddingBottom={1}>
        <Typography tag="h2" variant="delta" id={id}>
          {title}
        </Typography>
        {count !== undefined && count > 0 && <Badge>{count}</Badge>}
      </Flex>
      {hint && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {hint}
        </Typography>
      )}
      <Box paddingTop={2}>{children}</Box>
    </Box>
  );
}

/** Message of an empty block. */
export function Nothing({ children }: { children: ReactNode }) {
  return (
    <Typography tag="p" textColor="neutral600">
      {children}
    </Typography>
  );
}
