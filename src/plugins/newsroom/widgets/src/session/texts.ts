/** Texts of the prompt, by the name of the attribute that overrides them (`text-extend`). `{time}` is the remaining time. */
export interface Texts {
  idle: string;
  extend: string;
  left: string;
  end: string;
  failed: string;
  final: string;
  expired: string;
  kept: string;
  signin: string;
  close: string;
}

const vi: Texts = {
  idle: 'Bạn đã không sử dụng Site',
  extend: 'Bấm vào đây để duy trì trạng thái đăng nhập',
  left: 'Thời gian chờ: {time}',
  end: 'Đăng xuất',
  failed: 'Chưa duy trì được đăng nhập. Hãy kiểm tra kết nối mạng rồi thử lại.',
  final: 'Phiên đăng nhập sắp hết hạn và không thể kéo dài. Hãy lưu lại nội dung đang viết.',
  expired: 'Phiên đăng nhập đã kết thúc',
  kept: 'Nội dung đang viết vẫn còn trên trang này. Hãy đăng nhập lại để tiếp tục.',
  signin: 'Đăng nhập lại',
  close: 'Đóng',
};

const en: Texts = {
  idle: 'You have been away for a while',
  extend: 'Click here to stay signed in',
  left: 'Time left: {time}',
  end: 'Sign out',
  failed: 'You could not be kept signed in. Check your connection and try again.',
  final: 'Your session is about to end and cannot be extended. Save what you are writing.',
  expired: 'Your session has ended',
  kept: 'What you were writing is still on this page. Sign in again to go on.',
  signin: 'Sign in again',
  close: 'Close',
};

/** Texts by language without region: vi-VN is Vietnamese. English if not supported. */
export const textsOf = (language: string): Texts => (/^vi\b/i.test(language) ? vi : en);

/** Remaining time with unit: "60 giây", "60 seconds", "1 second". */
export const timeIn = (language: string, seconds: number): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit: 'second', unitDisplay: 'long' }).format(
    seconds
  );
