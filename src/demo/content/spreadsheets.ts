/** Spreadsheets for download, by name in the media library. */
export const spreadsheets = {
  'demo-ho-so-truc-tuyen': [
    ['Tháng', 'Hồ sơ trực tuyến', 'Ngoài giờ hành chính'],
    ['1', '8412', '2903'],
    ['2', '7120', '2644'],
    ['3', '9877', '3761'],
    ['4', '10234', '4102'],
    ['5', '11890', '4815'],
    ['6', '12544', '5140'],
  ],
  'demo-ho-so-mua-nha': [
    ['STT', 'Giấy tờ', 'Số bản', 'Nơi xác nhận'],
    ['1', 'Đơn đăng ký mua nhà ở xã hội', '1', 'Người đăng ký tự khai'],
    ['2', 'Giấy xác nhận đối tượng', '1', 'Cơ quan, đơn vị nơi làm việc'],
    ['3', 'Giấy xác nhận về thu nhập', '1', 'Cơ quan, đơn vị hoặc UBND phường, xã'],
    ['4', 'Giấy xác nhận về nhà ở', '1', 'UBND phường, xã nơi đăng ký'],
  ],
} satisfies Record<string, string[][]>;

export type SpreadsheetName = keyof typeof spreadsheets;

/** Returns the media library ID of a spreadsheet. */
export type SpreadsheetIds = (name: SpreadsheetName) => number;
