/** What things are counted by, as the middle of a pattern. */
export const units = [
  'pcs?|pieces?|items?|cups?|glass(?:es)?|sets?|box(?:es)?|packs?|bottles?|pairs?|units?|tickets?|ea',
  'nights?|days?|months?|people|persons?|pax|guests?|rooms?|times|orders?',
  'แก้ว|ชิ้น|อัน|ที่|จาน|ชุด|กล่อง|ขวด|คืน|วัน|เดือน|คน|ท่าน|ใบ|ตัว|ถ้วย|แพ็ค|ซอง|ชั่วโมง|ครั้ง|ห้อง|คู่|ลูก|ถุง|แผ่น',
  'เล่ม|ก้อน|กระปุก|หลอด|รายการ|เซ็ต|เครื่อง|ดอก|ต้น|เส้น|ผืน',
  '杯|個|点|枚|本|つ|名様?|人前?|泊|セット|皿|袋|冊|箱|回|日|台|缶|足|着|ヶ月|か月|品|コ|ケ',
].join('|');

/** A whole small count. */
export const count = String.raw`[1-9]\d{0,2}`;

/** "2 x", "2 × ", "2*" */
export const times = '[x×✕✖*х]';
