export default {
  config: { locales: ['vi'] },
  bootstrap() {},
};
