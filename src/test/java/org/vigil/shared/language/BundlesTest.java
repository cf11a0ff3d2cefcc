package org.vigil.shared.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What the public reads is there in every language, with the same arguments; and what stands there is a message. */
class BundlesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final List<String> PUBLIC =
            List.of("site", "sitepages", "layout", "mirror", "publication", "dossier", "intake", "partners");

    /** Words of the desk and of programs, which speak English alone. */
    private static final Pattern OF_THE_DESK = Pattern.compile(
            "site\\.(signin|api)\\..*|publication\\.tied|refusal\\..*|command\\..*|mirror\\.(no|foreign)-.*|layout\\.(desk|role)\\..*|component\\.(stage|urgency|sensitivity|queue|comment|keys|process|conflict|claim)\\..*"
                    + "|component\\.fact\\.unfold|dossier\\.(held|field)\\..*|dossier\\.(ClaimScope|ClaimStatus|ConflictDecision|FieldClass"
                    + "|FuzzyDate|FuzzyPlace|MinimumElement)\\..*|dossier\\.SourceKind\\.(COURT_DOCUMENT|DATASET|SOCIAL_MEDIA|WITNESS|FAMILY"
                    + "|COUNSEL|COLLEAGUE|OWN_RESEARCH|OTHER|UNKNOWN)");

    /** Russian bends a month after "in" and so asks for its number. */
    private static final List<String> WITH_ARGUMENTS_OF_ITS_OWN = List.of("dossier.when.month");

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = Mode.EXCLUDE, names = "EN")
    void hasEveryWordOfThePublicPages(Language language) {
        var missing = new TreeSet<String>();
        for (var bundle : PUBLIC) {
            var there = read(bundle, language).keySet();
            read(bundle, Language.EN).keySet().stream()
                    .filter(key -> !OF_THE_DESK.matcher(key).matches())
                    .filter(key -> !there.contains(key))
                    .forEach(missing::add);
        }

        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = Mode.EXCLUDE, names = "EN")
    void givesEachMessageTheArgumentsOfTheEnglishOne(Language language) {
        var wrong = new ArrayList<String>();
        for (var bundle : PUBLIC) {
            var english = read(bundle, Language.EN);
            read(bundle, language).forEach((key, pattern) -> {
                if (!english.containsKey(key)) {
                    wrong.add(key + " is in no English bundle");
                } else if (!WITH_ARGUMENTS_OF_ITS_OWN.contains(key)
                        && !arguments(english.get(key)).equals(arguments(pattern))) {
                    wrong.add(key + ": " + arguments(english.get(key)) + " became " + arguments(pattern));
                }
            });
        }

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void knowsEveryPluralOfTheLanguage(Language language) {
        var rules = PluralRules.forLocale(language.locale()).getKeywords();
        var wrong = new ArrayList<String>();
        for (var bundle : PUBLIC) {
            read(bundle, language).forEach((key, pattern) -> {
                if (pattern.contains(",plural,")
                        && pattern.contains("one{")
                        && rules.contains("few")
                        && !pattern.contains("few{")) {
                    wrong.add(key);
                }
            });
        }

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void holdsNothingButMessages(Language language) throws IOException {
        try (var files = Files.list(MESSAGES)) {
            for (var file : files.filter(name -> name.toString().endsWith("_" + language.code() + ".properties"))
                    .toList()) {
                read(file)
                        .forEach((key, pattern) -> assertThatCode(() -> new MessageFormat(pattern, language.locale()))
                                .as(key)
                                .doesNotThrowAnyException());
            }
        }
    }

    @Test
    void saysInEnglishWhatALanguageLacks() {
        var bundles = Bundles.load();

        assertThat(bundles.getMessage("layout.language", null, Language.FR.locale()))
                .isEqualTo("Langue");
        assertThat(bundles.getMessage("site.signin.name", null, Language.FR.locale()))
                .isEqualTo("Name");
        assertThat(bundles.getMessage("no.such.key", null, "otherwise", Language.FR.locale()))
                .isEqualTo("otherwise");
    }

    private static Set<String> arguments(String pattern) {
        var read = new MessagePattern(pattern);
        return IntStream.range(0, read.countParts())
                .mapToObj(read::getPart)
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NUMBER)
                .map(part -> String.valueOf(part.getValue()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> read(String bundle, Language language) {
        return read(MESSAGES.resolve(bundle + "_" + language.code() + ".properties"));
    }

    private static Map<String, String> read(Path file) {
        var words = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            words.load(reader);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        var read = new TreeMap<String, String>();
        words.stringPropertyNames().forEach(key -> read.put(key, words.getProperty(key)));
        return read;
    }
}
