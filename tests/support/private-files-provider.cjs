'use strict';

let signatures = 0;

/** An upload provider with private files, which need a signed URL. */
module.exports = {
  init: () => ({
    async upload(file) {
      file.url = `https://private.example.com/${file.hash}${file.ext}`;
    },
    async uploadStream(file) {
      file.stream?.resume();
      file.url = `https://private.example.com/${file.hash}${file.ext}`;
    },
    async delete() {},
    isPrivate: () => true,
    getSignedUrl({ url }) {
      signatures += 1;
      return { url: `${url}?signature=${signatures}` };
    },
  }),
};
