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
      },
      vi: {
        ...strapiInVietnamese,
        // The Content Manager asks for a type's name by that name.
        User: 'Tài khoản bạn đọc',
        'Auth.form.welcome.title': 'Tòa soạn',
        'Auth.form.welcome.subtitle': 'Đăng nhập vào bàn biên tập',
        'app.components.LeftMenu.navbrand.title': 'Tòa soạn',
        'app.components.LeftMenu.navbrand.workplace': 'Bàn biên tập',
      },
    },
  },
  bootstrap() {},
};
