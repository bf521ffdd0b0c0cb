import { strapiInVietnamese } from './translations/vi';

/** English and Vietnamese; editors choose in their profile. The rest of the admin stays Strapi's own. */
export default {
  config: {
    locales: ['vi'],
    tutorials: false,
    notifications: { releases: false },
    translations: {
      en: {
        'Auth.form.welcome.title': 'Newsroom',
        'Auth.form.welcome.subtitle': 'Log in to the editorial desk',
        'app.components.LeftMenu.navbrand.title': 'Newsroom',
        'app.components.LeftMenu.navbrand.workplace': 'Editorial desk',
        // Shorter than Strapi's, so that the state of an article is seen to its right.
        'i18n.list-view.table.header.label': 'Locales',
      },
      vi: {
        ...strapiInVietnamese,
        // The Content Manager asks for a type's name by that name.
        User: 'Tài khoản bạn đọc',
        'Auth.form.welcome.title': 'Tòa soạn',
        'Auth.form.welcome.subtitle': 'Đăng nhập để làm việc',
        'app.components.LeftMenu.navbrand.title': 'Tòa soạn',
        'app.components.LeftMenu.navbrand.workplace': 'Ban biên tập',
      },
    },
  },
  bootstrap() {},
};
