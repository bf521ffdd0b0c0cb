import type { Schema, Struct } from '@strapi/strapi';

export interface NewsroomAttachment extends Struct.ComponentSchema {
  collectionName: 'components_newsroom_attachments';
  info: {
    description: 'A file for the reader to take';
    displayName: 'Attachment';
    icon: 'attachment';
  };
  attributes: {
    file: Schema.Attribute.Media<'images' | 'files' | 'videos' | 'audios'> &
      Schema.Attribute.Required;
    title: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 250;
      }>;
  };
}

export interface NewsroomCaptionedImage extends Struct.ComponentSchema {
  collectionName: 'components_newsroom_captioned_images';
  info: {
    description: 'A picture with its alternative text, caption and credit';
    displayName: 'Captioned image';
    icon: 'picture';
  };
  attributes: {
    alt: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 250;
      }>;
    caption: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    credit: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 250;
      }>;
    image: Schema.Attribute.Media<'images'> & Schema.Attribute.Required;
  };
}

export interface NewsroomContact extends Struct.ComponentSchema {
  collectionName: 'components_newsroom_contacts';
  info: {
    description: 'How to reach the newsroom';
    displayName: 'Contact';
    icon: 'phone';
  };
  attributes: {
    address: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 500;
      }>;
    email: Schema.Attribute.Email;
    phone: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
  };
}

export interface NewsroomEmbed extends Struct.ComponentSchema {
  collectionName: 'components_newsroom_embeds';
  info: {
    description: 'A video, map or post of another site';
    displayName: 'Embed';
    icon: 'play';
  };
  attributes: {
    caption: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    title: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 250;
      }>;
    url: Schema.Attribute.Text &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        newsroom: {
          format: 'https';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 2048;
      }>;
  };
}

export interface NewsroomGallery extends Struct.ComponentSchema {
  collectionName: 'components_newsroom_gallerys';
  info: {
    description: 'Several captioned pictures';
    displayName: 'Gallery';
    icon: 'landscape';
  };
  attributes: {
    images: Schema.Attribute.Component<'newsroom.captioned-image', true> &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      >;
    title: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 250;
      }>;
  };
}

export interface NewsroomHtml extends Struct.ComponentSchema {
  collectionName: 'components_newsroom_htmls';
  info: {
    description: 'For imported texts; sanitised on save and on output';
    displayName: 'HTML';
    icon: 'code';
  };
  attributes: {
    html: Schema.Attribute.Text &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        newsroom: {
          format: 'html';
        };
      }>;
  };
}

export interface NewsroomPullQuote extends Struct.ComponentSchema {
  collectionName: 'components_newsroom_pull_quotes';
  info: {
    description: 'Words set apart, and who said them';
    displayName: 'Pull quote';
    icon: 'quote';
  };
  attributes: {
    attribution: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 250;
      }>;
    quote: Schema.Attribute.Text &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
  };
}

export interface NewsroomSeo extends Struct.ComponentSchema {
  collectionName: 'components_newsroom_seos';
  info: {
    description: 'How search engines and social networks show the page';
    displayName: 'SEO';
    icon: 'search';
  };
  attributes: {
    canonical: Schema.Attribute.Text &
      Schema.Attribute.SetPluginOptions<{
        newsroom: {
          format: 'url';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 2048;
      }>;
    metaDescription: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 320;
      }>;
    metaTitle: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
    noindex: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    shareImage: Schema.Attribute.Media<'images'>;
  };
}

export interface NewsroomSocialLink extends Struct.ComponentSchema {
  collectionName: 'components_newsroom_social_links';
  info: {
    description: "The site's page on a social network";
    displayName: 'Social link';
    icon: 'link';
  };
  attributes: {
    network: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
    url: Schema.Attribute.Text &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        newsroom: {
          format: 'url';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 2048;
      }>;
  };
}

export interface NewsroomTable extends Struct.ComponentSchema {
  collectionName: 'components_newsroom_tables';
  info: {
    description: 'Rows of cells; the first row may be a header';
    displayName: 'Table';
    icon: 'layout';
  };
  attributes: {
    caption: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 250;
      }>;
    hasHeader: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<true>;
    rows: Schema.Attribute.JSON &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        newsroom: {
          format: 'table';
        };
      }>;
  };
}

export interface NewsroomText extends Struct.ComponentSchema {
  collectionName: 'components_newsroom_texts';
  info: {
    description: 'Paragraphs, headings, lists, links and quotes';
    displayName: 'Text';
    icon: 'bold';
  };
  attributes: {
    text: Schema.Attribute.Blocks & Schema.Attribute.Required;
  };
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ComponentSchemas {
      'newsroom.attachment': NewsroomAttachment;
      'newsroom.captioned-image': NewsroomCaptionedImage;
      'newsroom.contact': NewsroomContact;
      'newsroom.embed': NewsroomEmbed;
      'newsroom.gallery': NewsroomGallery;
      'newsroom.html': NewsroomHtml;
      'newsroom.pull-quote': NewsroomPullQuote;
      'newsroom.seo': NewsroomSeo;
      'newsroom.social-link': NewsroomSocialLink;
      'newsroom.table': NewsroomTable;
      'newsroom.text': NewsroomText;
    }
  }
}
