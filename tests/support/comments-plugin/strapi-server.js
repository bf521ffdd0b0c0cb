'use strict';

/**
 * The content type of strapi-plugin-comments 3.2.4, as far as comments are counted by it. The package itself asks for
 * versions of other packages that portals have to override; here is what it makes of a database.
 */
module.exports = {
  contentTypes: {
    comment: {
      schema: {
        kind: 'collectionType',
        collectionName: 'plugin_comments_comments',
        info: { singularName: 'comment', pluralName: 'comments', displayName: 'Comment' },
        options: { draftAndPublish: false },
        pluginOptions: {
          'content-manager': { visible: false },
          'content-type-builder': { visible: false },
        },
        attributes: {
          content: { type: 'text', required: true },
          blocked: { type: 'boolean', default: false },
          blockedThread: { type: 'boolean', default: false },
          removed: { type: 'boolean' },
          approvalStatus: { type: 'enumeration', enum: ['PENDING', 'APPROVED', 'REJECTED'] },
          related: { type: 'string' },
          threadOf: {
            type: 'relation',
            relation: 'oneToOne',
            target: 'plugin::comments.comment',
          },
        },
      },
    },
  },
};
