import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { TextKey } from '../../../texts';
import { useText } from '../../../texts';
import { addressOf } from './api';

interface Props {
  file: 'articles' | 'banners';
  asked: object;
  /** Accessible label that tells the two download buttons apart. */
  label: TextKey;
  name: string;
}

/** Requests a file with the editor's permissions and saves it as a download. */
export function DownloadButton({ file, asked, label, name }: Props) {
  const text = useText();
  const intl = useIntl();
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isLoading, setLoading] = useState(false);

  const download = async () => {
    setLoading(true);
    try {
      const language = intl.locale === 'vi' ? 'vi' : 'en';
      const address = addressOf(`${file}.csv`, { ...asked, language });
      const { data } = await get<Blob>(address, { responseType: 'blob' });
      const url = URL.createObjectURL(data);
      const link = document.createElement('a');
      link.href = url;
      link.download = `${name}.csv`;
      link.click();
      URL.revokeObjectURL(url);
    } catch {
      toggleNotification({ type: 'danger', message: text('audience.file.error') });
    } finally {
      setLoading(false);
    }
  };
  return (
    <Button
      variant="tertiary"
      size="S"
      startIcon={<Download />}
      loading={isLoading}
      aria-label={text(label)}
      onClick={() => void download()}
    >
      {text('audience.file')}
    </Button>
  );
}
