package org.vigil.matching;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names that Arabic letters write without their vowels, with the vowels that everybody knows: Muhammad is not Mahmoud. */
final class ArabicNames {

    private static final String KNOWN = """
            محمد mohammad محمود mahmoud احمد ahmad حامد hamid حميد hamid حمد hamad حمدي hamdi حمزه hamza حمزة hamza \
            مصطفي mustafa مصطفى mustafa مصطفا mustafa علي ali على ali حسن hassan حسين hussein حسان hassan حسني hosni حسام hossam محسن mohsen \
            عمر omar عمرو amr عامر amer عمار ammar عمران imran ابراهيم ibrahim اسماعيل ismail اسحاق ishak \
            يوسف yusuf يونس younis خالد khaled خليل khalil خليفه khalifa عبدالله abdullah صالح saleh صلاح salah \
            سالم salem سلام salam سليم salim سلمان salman سليمان suleiman سلطان sultan سامي sami سامح sameh سمير samir سميه sumaya \
            سعيد saeed سعد saad سعود saud سيد sayed السيد sayed شادي shadi شريف sharif طارق tariq طلال talal طه taha \
            عادل adel عدنان adnan عصام essam عباس abbas عزيز aziz عثمان othman علاء alaa عماد imad عيسي issa عيسى issa \
            فادي fadi فارس fares فهد fahd فيصل faisal فؤاد fuad فاطمه fatima فاطمة fatima قاسم qasim كمال kamal كريم karim كاظم kadhim \
            ماجد majed مجيد majid مروان marwan منصور mansour موسي moussa موسى moussa ناصر nasser نصر nasr نبيل nabil نور nour \
            هاني hani هشام hisham هيثم haitham هاشم hashem وليد walid وائل wael ياسر yasser ياسين yassin يحيي yahya يحيى yahya \
            زيد zeid زياد ziad زينب zeinab رائد raed رامي rami رشيد rashid رضا reza جمال jamal جميل jamil جعفر jaafar جاسم jassim جهاد jihad \
            بدر badr بلال bilal بشير bashir باسل basel انس anas امير amir امين amin ايمن ayman اسامه osama اسامة osama اسعد asaad اكرم akram \
            حيدر haidar رحيم rahim رحمان rahman رسول rasool غلام ghulam مهدي mahdi محمدي mohammadi مريم maryam معتز moataz معاذ muadh \
            لطفي lutfi لطيف latif نادر nader ندي nada نوف nouf هدي huda هدى huda ايمان iman اسراء israa لمي lama لمى lama نضال nidal""";

    private static final Map<String, String> LATIN = read();

    private ArabicNames() {}

    private static Map<String, String> read() {
        var latin = new HashMap<String, String>();
        String[] words = KNOWN.split("\\s+", -1);
        for (int i = 0; i + 1 < words.length; i += 2) {
            latin.put(plainLetters(words[i]), words[i + 1]);
        }
        return Map.copyOf(latin);
    }

    /** {@code null} for a word that is none of them. */
    static @Nullable String latin(String word) {
        return LATIN.get(plainLetters(word));
    }

    /** Without what is written or left out at will: hamza, madda, dots under the final y, vowel signs, Persian letters. */
    private static String plainLetters(String word) {
        var out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            switch (c) {
                case 'أ', 'إ', 'آ', 'ٱ' -> out.append('ا');
                case 'ى', 'ی' -> out.append('ي');
                case 'ک' -> out.append('ك');
                case 'ة' -> out.append('ه');
                case 'ـ', '\u200C' -> {}
                default -> {
                    if (c < '\u064B' || c > '\u0652') {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }
}
