/** A reader's comment on an article. Unapproved ones wait for a moderator. */
export interface CommentPlan {
  article: string;
  name: string;
  content: string;
  approved: boolean;
  replies?: readonly Omit<CommentPlan, 'article' | 'replies'>[];
}

export const comments: readonly CommentPlan[] = [
  {
    article: 'bridge',
    name: 'Nguyễn Thị Hạnh',
    content:
      'Mừng quá! Từ nay đi chợ Bến Nghiêng đỡ được hơn nửa tiếng. Bao giờ xe máy được qua cầu vậy tòa soạn?',
    approved: true,
    replies: [
      {
        name: 'Lê Văn Tứ',
        content:
          'Nhà tôi ở đầu cầu, nghe anh em công trường nói phải thảm xong mặt cầu và thử tải đã.',
        approved: true,
      },
    ],
  },
  {
    article: 'bridge',
    name: 'Trần Minh Quân',
    content: 'Đề nghị làm luôn đường gom hai bên, chứ giờ cao điểm nút phía nam đã kẹt sẵn rồi.',
    approved: true,
  },
  {
    article: 'shore-forest',
    name: 'Phạm Thu Hương',
    content:
      'Ngày nhỏ tôi theo ba vác cây đước giống ra bãi, bùn ngập tới đầu gối. Đọc mà rưng rưng. Cảm ơn phóng viên.',
    approved: true,
  },
  {
    article: 'night-market',
    name: 'Hoàng Gia Bảo',
    content: 'Đi rồi, ngon thật, nhưng tối thứ Bảy nên tới sớm, sau 7 giờ là hết chỗ ngồi.',
    approved: true,
  },
  {
    article: 'one-stop',
    name: 'Đỗ Thành Nam',
    content: 'Tôi nộp hồ sơ lúc 11 giờ đêm, sáng hôm sau đã có tin nhắn hẹn. Nhanh hơn tôi tưởng.',
    approved: true,
  },
  {
    article: 'road-works',
    name: 'Võ Hữu Lộc',
    content: 'Xe tải chuyển sang đường làng thì ai lo cho mặt đường làng đây?',
    approved: false,
  },
  {
    article: 'hospital',
    name: 'Bùi Ngọc Mai',
    content: 'Cho tôi hỏi khu cấp cứu mới có chỗ cho người nhà ngồi chờ qua đêm không?',
    approved: false,
  },
];
