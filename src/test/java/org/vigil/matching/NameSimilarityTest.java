package org.vigil.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.matching.Reason.Code;

/** Labelled pairs: what is one name, what may be, and the hard ones that are not. */
class NameSimilarityTest {

    @ParameterizedTest(name = "{0} ~ {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Khushom Ghulom | Khushom Gulyam",
                "Abdulloh Ghurbati | Abdullo Ghurbati",
                "Хушруз Ҷумаев | Khushruz Jumayev",
                "Хушруз Джумаев | Khushruz Jumaev",
                "Khushruz Dzhumayeff | Khushruz Jumaev",
                "Khushruz Zhumaev | Jumayev, Khushruz",
                "Улфатхоним Мамадшоева | Ulfatkhonim Mamadshoeva",
                "Ulfathonim Mamadshoyeva | Ulfatkhonim Mamadshoeva",
                "Завқибек Саидаминӣ | Zavqibek Saidamini",
                "Zavkibek Saidamini | Zavqibek Saidamini",
                "Abdusattor Pirmuhammadzade | Abdusattor Pirmukhammadzoda",
                "Daler Imomali | Daler Bobiev (Daler Imomali)",
                "Евгений Соколов | Yevgeniy Sokoloff",
                "Evgenii Sokolov | Yevgeny Sokolov",
                "Sergey Yezhov | Sergei Ezhov",
                "Алексей Пичугин | Alexey Pichugin",
                "Alexander Valov | Aleksandr Valov",
                "Игорь Рудников | Igor Rudnikov",
                "Igor Petrovich Rudnikov | Igor Rudnikov",
                "Роман Сущенко | Roman Sushchenko",
                "Кирилл Вышинский | Kirill Vyshynsky",
                "Сапармамед Непескулиев | Saparmamed Nepeskuliev",
                "Азимжан Аскаров | Azimjon Askarov",
                "Fikret Faramazoglu | Fikrət Fərəməzoğlu",
                "Mehman Hüseynov | Mehman Huseynov",
                "Ahmet Şık | Ahmet Sik",
                "Çağdaş Erdoğan | Cagdas Erdogan",
                "محمود حسين | Mahmoud Hussein",
                "رائف بدوي | Raif Badawi",
                "علاء عبد الفتاح | Alaa Abdelfattah",
                "Alaa Abd El-Fattah | Alaa Abdel Fattah",
                "Abdul Rahman Shaheen | Abdel-Rahman Shahin",
                "Abdurrahman Shaheen | Abdel Rahman Shaheen",
                "يوسف شاهين | Youssef Shaheen",
                "عبد الرحمن شاهين | Abdel Rahman Shaheen",
                "Ahmed al-Sakhawy | Ahmed Sakhawi",
                "Abdulaziz bin Khalid Alsharif | Abdul Aziz Khaled al-Sharif",
                "محمد شریفی مقدم | Mohammad Sharifi Moghadam",
                "Saeed Pourheydar | Said Pourheidar",
                "黄琦 | Huang Qi",
                "刘飞跃 | Liu Feiyue",
                "Liu Fei Yue | Liu Feiyue",
                "Feiyue Liu | Liu Feiyue",
                "Li Tie 李铁 | 李铁",
                "曾金燕 | Zeng Jinyan",
                "Γιώργος Παπαδόπουλος | Giorgos Papadopoulos",
                "Արմեն Խաչատրյան | Armen Khachatryan",
                "ნიკა გვარამია | Nika Gvaramia",
                "דוד כהנא | David Kahana",
                "Jesús Medina Ezaine | Jesus Medina Ezaine",
                "Mohamed Ibrahim (Mohamed Oxygen) | Mohamed Oxygen",
                "Tesfay 'Gomora' Ghebreab | Tesfay Gebreab",
                "Gheyrat Niyaz | Gheyret Niyaz",
                "Đỗ Công Đương | Do Cong Duong",
                "Сергій Єжов | Sergey Yezhov",
                "أحمد الموسوي | Ahmed al-Mosawi",
                "عمر عبد المقصود | Omar Abdel Maksoud",
                "سهيل عربي | Soheil Arabi",
                "فاطمة الزهراء | Fatima al-Zahra",
                "黃琦 | 黄琦",
                "Bobomurod Abdullaev | Bobomurad Abdullayev",
                "Бобомурод Абдуллаев | Abdullayev Bobomurod",
                "Dilmurod Saiid | Dilmurod Saidov (Dilmurod Sayid)",
                "Jihad As'ad Mohamed | Jihad Asaad Mohammed",
                "Amanuel Asrat | Amanuel  ASRAT ",
                "Wei'an Liu | Liu Wei-an",
                "Khudoberdi Nurmatov aka Ali Feruz | Ali Feruz"
            })
    void takesForOneName(String one, String other) {
        assertThat(NameSimilarity.namesAgree(one, other))
                .as("%s", NameSimilarity.score(one, other))
                .isTrue();
        assertThat(NameSimilarity.score(other, one).score())
                .as("the other way round")
                .isEqualTo(NameSimilarity.score(one, other).score());
        assertThat(NameKeys.blockingKeys(one))
                .as("a key in common")
                .containsAnyElementsOf(NameKeys.blockingKeys(other));
    }

    @ParameterizedTest(name = "{0} ~ {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "A. Ghurbati | Abdullo Ghurbati",
                "Mahmoud Hussein | Mahmoud Hussein Gomaa",
                "Ho Van Hai | Ho Hai",
                "Jesús Medina | Jesús Medina Ezaine",
                "Ahmet Hüsrev Altan | Ahmet Altan",
                "Kh. Jumaev | Khushruz Jumaev",
                "Abdullo Ghurbatov | Abdullo Ghurbati",
                "Nguyen Ngoc Nhu Quynh | Nhu Quynh Nguyen"
            })
    void takesForPossible(String one, String other) {
        assertThat(NameSimilarity.score(one, other).score())
                .as("%s", NameSimilarity.score(one, other))
                .isGreaterThan(0.62);
    }

    @ParameterizedTest(name = "{0} ≠ {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Abdullo Ghurbati | Abdullo Rahmonov",
                "Daler Imomali | Daler Sharipov",
                "Zavqibek Saidamini | Zavqibek Rahimov",
                "Aset Matayev | Seytkazy Matayev",
                "Reza Entesari | Sina Entesari",
                "Alisher Hasanov | Davron Hasanov",
                "Ahmet Hüsrev Altan | Mehmet Hasan Altan",
                "Nguyen Van Hoa | Nguyen Van Hai",
                "Nguyen Van Hoa | Nguyen Van Minh",
                "Nguyen Thi Lan | Nguyen Thi Mai",
                "Tran Thi Nga | Tran Thi Xuan",
                "Mohamed Hassan | Mohamed Ibrahim",
                "Mohamed al-Hosseiny | Mohamed al-Asrihi",
                "Mohamed Hassan | Mahmoud Hussein",
                "Ahmed Farouk | Ahmed Humaidan",
                "Ahmed al-Mosawi | Ahmed al-Jaziri",
                "محمد حسن | محمد إبراهيم",
                "Мухаммад Султон | Мухаммад Рахимов",
                "Muhammad Sulton | Ahmad Ibrohim",
                "Wang Jing | Wang Jianmin",
                "Wang Jing | Chen Jing",
                "李铁 | 李明",
                "Li Tie | Li Zhaoxiu",
                "Lu Yuyu | Lü Gengsong",
                "Lu Guang | Lu Yuyu",
                "李铁 | Li Ming",
                "حسن علي | Hussein Abdullah",
                "Umed Babakhanov | Umar Babajanov",
                "Liu Feiyue | Liu Xianbin",
                "Ali Akkuş | Ali Bulaç",
                "Murat Aksoy | Murat Dağdeviren",
                "Cuma Kaya | Cuma Ulus",
                "Abdullah Kaya | Bayram Kaya",
                "Gulmire Imin | Mutellip Imin",
                "Richard Kintu | Richard Tusiime",
                "Daler Imomali | Daler",
                "Mohamed | Mohamed Hassan",
                "Ivan Petrovich Sidorov | Ivan Petrovich Kuznetsov",
                "Aleksandr Sokolov | Aleksandr Valov",
                "M. Hassan | Mohamed Hassan"
            })
    void keepsApart(String one, String other) {
        assertThat(NameSimilarity.score(one, other).score())
                .as("%s", NameSimilarity.score(one, other))
                .isLessThan(0.6);
    }

    @Test
    void explainsSpellingScriptAndOrder() {
        var why = NameSimilarity.score("Ҷумаев Хушруз", "Khushruz Jumayev").why();

        assertThat(why).extracting(Reason::code).contains(Code.SPELLING_VARIANT, Code.TOKEN_ORDER, Code.OTHER_SCRIPT);
        assertThat(why).contains(Reason.of(Code.OTHER_SCRIPT, "Cyrillic", "Latin"));
    }

    @Test
    void explainsWhatIsMissing() {
        assertThat(NameSimilarity.score("Ahmet Altan", "Ahmet Hüsrev Altan").why())
                .contains(Reason.of(Code.PARTIAL_NAME, "Hüsrev"));
        assertThat(NameSimilarity.score("Igor Petrovich Rudnikov", "Igor Rudnikov")
                        .why())
                .contains(Reason.of(Code.PATRONYMIC_LEFT_OUT, "Petrovich"));
        assertThat(NameSimilarity.score("A. Ghurbati", "Abdullo Ghurbati").why())
                .contains(Reason.of(Code.INITIAL, "A.", "Abdullo"));
    }

    @Test
    void quotesNamesAsTheyWereWritten() {
        assertThat(NameSimilarity.score("أحمد الموسوي", "Ahmed al-Mosawi").why())
                .contains(Reason.of(Code.SPELLING_VARIANT, "الموسوي", "Mosawi"));
    }

    @Test
    void saysThatACommonNameTellsLittle() {
        var match = NameSimilarity.score("Nguyen Van Hoa", "Nguyễn Văn Hòa");

        assertThat(match.score()).isGreaterThan(0.9);
        assertThat(NameSimilarity.score("Mohamed Ali", "Muhammad Ali").why())
                .extracting(Reason::code)
                .contains(Code.COMMON_NAME);
    }

    @Test
    void findsNothingInNothing() {
        assertThat(List.of("", "  ", "()", "123", "—", "\u0000", "Bin"))
                .allSatisfy(text -> assertThat(
                                NameSimilarity.score(text, "Daler Imomali").score())
                        .isZero());
    }
}
