package org.vigil.matching;

import java.util.HashMap;
import java.util.Map;

/** Given names that each language writes its own way: Pavlo is Pavel, Aleh is Oleg, Heorhiy is Georgy. By folded forms. */
final class GivenNames {

    private static final String[] SAME_NAME = {
        "alexander aleksandr alexandr oleksandr aliaksandr alyaksandr iskander iskandar skander aleksander olexandr",
        "alexei aleksei oleksiy alexey aliaksei alyaksei aleksey oleksii",
        "andrei andrey andriy andrej andrii",
        "anton antony",
        "anna hanna ganna ann",
        "artem artyom artsiom artiom",
        "anatoly anatoliy anatol anatolii",
        "boris borys barys",
        "daria darya daryna",
        "dmitry dmitri dmitriy dmytro dzmitry dimitri dmitrii",
        "denis denys dzianis dzyanis",
        "ekaterina yekaterina katsiaryna kateryna katerina",
        "elena yelena olena alena helena",
        "evgeny yevgeny evgeniy yevhen yauhen evgenii yevgeniy jevgenij",
        "gennady gennadiy hennadiy gennadi hienadz hennadii",
        "georgy georgiy heorhiy giorgi georgi heorhii gheorghe giorgos george",
        "grigory grigoriy hryhoriy hryhorii grigol ryhor krikor grigor",
        "igor ihor ihar",
        "ivan ioann ivane",
        "kirill kyrylo cyril kiril",
        "konstantin kostyantyn kanstantsin konstantyn",
        "leonid leanid",
        "maxim maksim maksym",
        "mikhail mykhailo mikhailo michail mikheil mihail mykhaylo mikalaj",
        "natalia natalya nataliya natallia nataliia",
        "nikolai mykola mikalai nikolay nikola",
        "oleg oleh aleh",
        "pavel pavlo paval paul pol",
        "pyotr petr petro piotr pyatro",
        "roman raman",
        "sergei sergey serhiy siarhei serhii sergiy siarhiej",
        "steven stephen steve stephan",
        "svetlana svitlana sviatlana",
        "tatiana tatyana tetiana tatsiana tetyana",
        "vasily vasiliy vasyl vasil vasili vasilii",
        "victor viktor viktar",
        "vladimir volodymyr uladzimir wladimir vladimer",
        "vitaly vitaliy vital vitali vitalii",
        "yaroslav jaroslav iaroslav",
        "yuri yuriy yury iurii yuras",
        "mohamed mehmet mamadou mohammad muhammed mohammed mukhammad mamed mehmed",
        "joseph yusuf youssef yosef iosif josef yousef",
        "abraham ibrahim ebrahim avraham",
        "osman uthman othman",
        "mustafa moustapha mostafa",
        "hussein husain huseyn hossein guseyn",
        "michael mikael micheal",
        "david davit dawit daud dawud",
        "daniel danil danylo danial",
        "gulmira gulmire"
    };

    private static final Map<String, String> CANONICAL = canonical();

    private GivenNames() {}

    private static Map<String, String> canonical() {
        var canonical = new HashMap<String, String>();
        for (String line : SAME_NAME) {
            String[] forms = line.split(" ", -1);
            String first = Spelling.fold(forms[0]);
            for (String form : forms) {
                canonical.putIfAbsent(Spelling.fold(form), first);
            }
        }
        return Map.copyOf(canonical);
    }

    /** The form that stands for all; the folded word itself where the list does not know it. */
    static String canonical(String fold) {
        return CANONICAL.getOrDefault(fold, fold);
    }

    static boolean knows(String fold) {
        return CANONICAL.containsKey(fold);
    }
}
