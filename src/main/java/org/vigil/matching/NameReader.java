package org.vigil.matching;

import com.ibm.icu.lang.UScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the names out of a text: aliases, scripts, words, particles. However long the text, the work is bounded. */
final class NameReader {

    private static final int LONGEST_TEXT = 400;
    private static final int LONGEST_WORD = 40;
    private static final int MOST_WORDS = 8;
    private static final int MOST_VARIANTS = 8;

    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[（【]([^)\\]）】]*)[)\\]）】]?");
    private static final Pattern IN_QUOTES =
            Pattern.compile("[\"“„«]([^\"”“»]+)[\"”“»]|(?<=\\s)['‘’]([^'‘’]+)['’](?=\\s|$)");
    private static final Pattern ALSO = Pattern.compile(
            "\\s*[/;|、]\\s*|[\\s,]+(?:aka|a\\.k\\.a\\.?|alias|(?:also |better )?known as|pen name)\\s+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,\\-‐‑–—·・•_\\p{Zs}]+|(?<=\\.)(?=\\p{L})");

    private static final Set<String> ARTICLES = Set.of("al", "el", "ul", "il");
    private static final Set<String> ARTICLES_BEFORE_HYPHEN =
            Set.of("an", "ar", "as", "ash", "at", "ad", "az", "adh", "er", "es", "ed", "en", "ur");
    private static final Set<String> CHILD_OF = Set.of(
            "bin", "ibn", "bn", "abn", "bint", "binti", "ben", "ould", "wuld", "wld", "oglu", "ogly", "ogli", "ugli",
            "qizi", "kyzy", "gizi", "uulu", "uly", "de", "da", "do", "dos", "das", "del", "della", "di", "la", "los",
            "las", "von", "der", "den", "y", "e");
    private static final Set<String> TITLES =
            Set.of("mr", "mrs", "ms", "dr", "prof", "sheikh", "shaikh", "sheik", "haji", "hajji", "mullah");
    private static final Set<String> SERVANT = Set.of("abd", "abdel", "abdul", "abdal", "abdol", "abdur", "abdoul");
    private static final Set<String> FATHER = Set.of("abu", "abou", "abo", "abw", "aby");
    private static final Set<String> COMPOUND_SURNAMES =
            Set.of("欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "司徒", "东方", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐");

    private NameReader() {}

    private static final Remembered<String, List<NameVariant>> READ =
            new Remembered<>(8192, text -> List.copyOf(readAnew(text)));

    static List<NameVariant> read(String text) {
        return READ.of(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
    }

    private static List<NameVariant> readAnew(String text) {
        String clean = Normalizer.normalize(text, Normalizer.Form.NFC);
        var variants = new ArrayList<NameVariant>(2);
        if (isPlain(clean) && !saysAlso(clean)) {
            add(variants, clean, false);
            return variants;
        }
        var aliases = new ArrayList<String>(2);
        String main = takeOut(IN_QUOTES, takeOut(IN_BRACKETS, clean, aliases), aliases);
        boolean first = true;
        for (String name : ALSO.split(main, -1)) {
            add(variants, name, !first);
            first = first && variants.isEmpty();
        }
        for (String alias : aliases) {
            for (String name : ALSO.split(alias, -1)) {
                add(variants, name, true);
            }
        }
        addGivenWithAlias(variants);
        return variants;
    }

    /** "Tesfay 'Gomora' Ghebreab" is also called Tesfay Gomora, and "Mahmoud Abou Zeid (Shawkan)" Mahmoud Shawkan. */
    private static void addGivenWithAlias(List<NameVariant> variants) {
        for (NameVariant alias : List.copyOf(variants)) {
            NameVariant main = variants.get(0);
            boolean one = alias.alias() && alias.size() == 1 && main.size() > 1 && alias.script() == main.script();
            if (one && variants.size() < MOST_VARIANTS) {
                variants.add(NameVariant.of(
                        alias.text(),
                        true,
                        List.of(main.tokens().get(0), alias.tokens().get(0))));
            }
        }
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '-' && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    private static boolean saysAlso(String text) {
        return text.contains(" aka ")
                || text.contains(" AKA ")
                || text.contains(" alias ")
                || text.contains(" known as ")
                || text.contains(" pen name ");
    }

    private static String takeOut(Pattern marked, String text, List<String> found) {
        var matcher = marked.matcher(text);
        var rest = new StringBuilder(text.length());
        int from = 0;
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                String inside = matcher.group(group);
                if (inside != null) {
                    found.add(inside);
                }
            }
            rest.append(text, from, matcher.start()).append(' ');
            from = matcher.end();
        }
        return rest.append(text, from, text.length()).toString();
    }

    /** A name written twice, as in "Li Tie 李铁", is two variants: one for each script. */
    private static void add(List<NameVariant> variants, String name, boolean alias) {
        Map<Integer, List<NameToken>> byScript = new LinkedHashMap<>(2);
        var words = new Words(name);
        words.readInto(byScript);
        for (var tokens : byScript.values()) {
            if (variants.size() < MOST_VARIANTS && !tokens.isEmpty()) {
                variants.add(NameVariant.of(name.strip(), alias, tokens));
            }
        }
    }

    /** The script of the first letter that belongs to one. */
    private static int scriptOf(String word) {
        for (int i = 0; i < word.length(); ) {
            int letter = word.codePointAt(i);
            if (letter < 128) {
                if (Character.isLetter(letter)) {
                    return UScript.LATIN;
                }
            } else {
                int script = UScript.getScript(letter);
                if (script != UScript.COMMON && script != UScript.INHERITED) {
                    return script;
                }
            }
            i += Character.charCount(letter);
        }
        return UScript.COMMON;
    }

    /** The words of one name, with particles and titles left out and "Abdel", "Abu" joined to what follows. */
    private static final class Words {

        private final String name;
        private final List<String> words;
        private String pending = "";
        private String pendingSurface = "";

        Words(String name) {
            this.name = name;
            this.words = List.of(BETWEEN_WORDS.split(name, 4 * MOST_WORDS));
        }

        void readInto(Map<Integer, List<NameToken>> byScript) {
            int position = 0;
            for (String word : words) {
                position = name.indexOf(word, position) + word.length();
                boolean hyphenFollows = position < name.length() && name.charAt(position) == '-';
                int script = scriptOf(word);
                if (script == UScript.COMMON) {
                    continue;
                }
                var tokens = byScript.computeIfAbsent(script, anyScript -> new ArrayList<>(4));
                boolean last = position >= name.length();
                if (script == UScript.HAN) {
                    han(word, isOneOfSeveral(word), tokens);
                } else {
                    word(word, script, hyphenFollows, last, tokens);
                }
            }
            if (!pending.isEmpty() && !byScript.isEmpty()) {
                append(byScript.values().iterator().next(), pendingSurface, UScript.LATIN, pending, false, true);
            }
        }

        /** Foreign names are written in Chinese with a dot between their parts, each of them one word. */
        private boolean isOneOfSeveral(String hanWord) {
            for (String other : words) {
                if (!other.equals(hanWord) && scriptOf(other) == UScript.HAN) {
                    return true;
                }
            }
            return false;
        }

        private void word(String written, int script, boolean hyphenFollows, boolean last, List<NameToken> tokens) {
            String word = written.length() > LONGEST_WORD ? written.substring(0, LONGEST_WORD) : written;
            String known = script == UScript.ARABIC ? knownArabic(word) : null;
            String plain = known != null
                    ? known
                    : Romanisation.latin(script == UScript.ARABIC ? bareArabic(word) : word, script);
            boolean inMiddle = !last && !(tokens.isEmpty() && pending.isEmpty());
            if (plain.isEmpty()
                    || (!last && ARTICLES.contains(plain))
                    || (hyphenFollows && ARTICLES_BEFORE_HYPHEN.contains(plain))
                    || (inMiddle && CHILD_OF.contains(plain))
                    || (script == UScript.LATIN && tokens.isEmpty() && !last && TITLES.contains(plain))) {
                return;
            }
            boolean arabicServant = script == UScript.ARABIC && "bd".equals(plain);
            if (!last && (SERVANT.contains(plain) || FATHER.contains(plain) || arabicServant)) {
                pending = FATHER.contains(plain) ? "abu" : arabicServant ? "bd" : "abdul";
                pendingSurface = word;
                return;
            }
            if (script == UScript.LATIN && "md".equals(plain)) {
                plain = "mohammad";
            }
            String surface = pendingSurface.isEmpty() ? word : pendingSurface + " " + word;
            boolean assimilated = "اتثدذرزسشصضطظن".indexOf(firstAfterArticle(word)) >= 0;
            String servant = "bd".equals(pending) && !assimilated ? "bdl" : pending;
            boolean voweled = known != null && (servant.isEmpty() || servant.equals("abu"));
            append(tokens, surface, script, servant + plain, word.endsWith("."), voweled);
            pending = "";
            pendingSurface = "";
        }

        private static @Nullable String knownArabic(String word) {
            String whole = ArabicNames.latin(word);
            boolean article = word.startsWith("ال") && word.length() >= 5;
            return whole == null && article ? ArabicNames.latin(word.substring(2)) : whole;
        }

        private static char firstAfterArticle(String word) {
            return word.charAt(word.startsWith("ال") && word.length() > 2 ? 2 : 0);
        }

        /** Without the article, and without the final h that no Latin spelling has to have. */
        private static String bareArabic(String word) {
            int end = word.length();
            if (end >= 4 && (word.charAt(end - 1) == 'ة' || word.charAt(end - 1) == 'ه')) {
                end--;
            }
            boolean article =
                    word.startsWith("ال") && word.length() >= 4 && !word.startsWith("الله") && !word.startsWith("اليا");
            return word.substring(article ? 2 : 0, end);
        }

        /** A Chinese name is its family name, of one character or of two well-known ones, and the rest in one word. */
        private static void han(String word, boolean severalWords, List<NameToken> tokens) {
            int family = word.length() >= 3 && COMPOUND_SURNAMES.contains(word.substring(0, 2)) ? 2 : 1;
            if (severalWords || word.length() <= family || word.length() > 4) {
                append(tokens, word, UScript.HAN, Romanisation.latin(word, UScript.HAN), false, true);
                return;
            }
            String surname = word.substring(0, family);
            String given = word.substring(family);
            append(tokens, surname, UScript.HAN, Romanisation.latin(surname, UScript.HAN), false, true);
            append(tokens, given, UScript.HAN, Romanisation.givenHan(given), false, true);
        }

        private static boolean writesNoVowels(int script) {
            return script == UScript.ARABIC || script == UScript.HEBREW || script == UScript.ETHIOPIC;
        }

        private static void append(
                List<NameToken> tokens,
                String surface,
                int script,
                String plain,
                boolean abbreviated,
                boolean voweled) {
            if (tokens.size() < MOST_WORDS && !plain.isEmpty()) {
                String bounded = plain.length() > LONGEST_WORD ? plain.substring(0, LONGEST_WORD) : plain;
                tokens.add(NameToken.of(surface, script, bounded, abbreviated, voweled || !writesNoVowels(script)));
            }
        }
    }
}
