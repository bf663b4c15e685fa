import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../lib/analyse/language.ts';
import { otherPages } from './other-pages.ts';
import { documents } from './pages.ts';

const samples: readonly (readonly [string, string])[] = [
  [
    'de',
    'Wir verarbeiten Ihre Daten nur, wenn Sie uns dazu die Erlaubnis geben oder wenn wir dazu verpflichtet sind. Sie können die Erlaubnis jederzeit zurücknehmen.',
  ],
  [
    'fr',
    'Nous ne gardons vos données que pour la durée de votre commande. Vous pouvez nous écrire à tout moment pour les faire effacer.',
  ],
  [
    'es',
    'Guardamos los datos que usted nos da para poder enviarle su pedido. Puede pedirnos en cualquier momento que los borremos.',
  ],
  [
    'it',
    'Conserviamo i dati che ci fornisce solo per il tempo necessario alla consegna. Può chiederci in ogni momento di cancellarli.',
  ],
  [
    'pt',
    'Guardamos os dados que você nos dá apenas para enviar o seu pedido. Você pode pedir a qualquer momento que sejam apagados.',
  ],
  [
    'nl',
    'Wij bewaren uw gegevens alleen om uw bestelling te kunnen leveren. U kunt ons op elk moment vragen om ze te wissen.',
  ],
  [
    'pl',
    'Przechowujemy dane tylko po to, aby zrealizować zamówienie. W każdej chwili możesz poprosić o to, abyśmy je usunęli, i nie ma to dla nas znaczenia.',
  ],
  [
    'sv',
    'Vi sparar dina uppgifter bara för att kunna leverera det som du har beställt. Du kan när som helst be oss att ta bort dem.',
  ],
  [
    'tr',
    'Bilgilerinizi yalnızca siparişinizi göndermek için saklıyoruz ve bunları daha sonra silmek için bize yazmanız yeterli. Bu bilgiler hakkında her şey burada.',
  ],
  ['hi', 'हम आपकी जानकारी केवल आपका आदेश भेजने के लिए रखते हैं। आप किसी भी समय इसे हटाने के लिए कह सकते हैं।'],
  ['ja', '当社は、ご注文の品をお届けするためにのみお客様の情報を保管します。いつでも削除をお申し付けいただけます。'],
  [
    'zh',
    '我们仅为寄送您的订单而保存您的信息。您可以随时要求我们将其删除。如有疑问,请写信给我们,我们会尽快答复您的来信。',
  ],
  ['ko', '당사는 주문하신 상품을 보내기 위해서만 귀하의 정보를 보관합니다. 언제든지 삭제를 요청하실 수 있습니다.'],
  [
    'ru',
    'Мы храним ваши данные только для того, чтобы доставить заказ. Вы можете в любое время попросить нас удалить их.',
  ],
  ['ar', 'نحتفظ بمعلوماتك فقط من أجل إرسال طلبك. يمكنك أن تطلب منا حذفها في أي وقت تشاء.'],
];

describe('languageOf', () => {
  it.each(samples)('tells %s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  it.each([...documents, ...otherPages])('tells English: $name', ({ text }) => {
    expect(languageOf(text)).toBe('en');
  });

  it('is unsure of a few words, of names and of nothing', () => {
    expect(languageOf('Terms. Privacy.')).toBe('');
    expect(
      languageOf('Larkspur Fernway Birchnet Kettleworks Tern Otter Harbour Alder Lantern Pixeldrift Mill Lane Kiln'),
    ).toBe('');
    expect(languageOf('')).toBe('');
  });

  it("takes the page's word between languages of one script, not against the words", () => {
    const text = samples.find(([language]) => language === 'ru')?.[1] ?? '';
    expect(languageOf(text, 'uk-UA')).toBe('uk');
    expect(languageOf(samples[0]?.[1] ?? '', 'en')).toBe('de');
  });

  it('goes by the greater part of a mixed text', () => {
    const english = documents.map(({ text }) => text).join('\n');
    expect(languageOf(`${samples[1]?.[1]}\n${english}`)).toBe('en');
  });
});
