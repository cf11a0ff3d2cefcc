package org.vigil.shared.language;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All words of all modules, {@code messages/<module>_<language>.properties}, as patterns of ICU's message format with its plurals.
 * An apostrophe is written twice. What a language lacks is said in English.
 */
public final class Bundles implements MessageSource {

    private final Map<Language, Map<String, String>> patterns;
    private final Map<Language, Map<String, Message>> ready = new EnumMap<>(Language.class);

    private Bundles(Map<Language, Map<String, String>> patterns) {
        this.patterns = patterns;
        Language.ALL.forEach(language -> ready.put(language, new ConcurrentHashMap<>()));
    }

    /** Reads every bundle on the class path. */
    public static Bundles load() {
        var patterns = new EnumMap<Language, Map<String, String>>(Language.class);
        for (var language : Language.ALL) {
            patterns.put(language, read("classpath*:messages/*_" + language.code() + ".properties"));
        }
        return new Bundles(patterns);
    }

    private static Map<String, String> read(String files) {
        var words = new HashMap<String, String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(files)) {
                var bundle = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    bundle.load(reader);
                }
                bundle.stringPropertyNames().forEach(key -> words.put(key, bundle.getProperty(key)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }

    /** Every key that a language has words for. */
    public Set<String> keys(Language language) {
        return Set.copyOf(patternsOf(language).keySet());
    }

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] args, @Nullable String otherwise, @Nullable Locale locale) {
        var message = find(code, locale);
        return message == null ? otherwise : message.say(args);
    }

    @Override
    public String getMessage(String code, Object @Nullable [] args, @Nullable Locale locale) {
        var message = find(code, locale);
        if (message == null) {
            throw new NoSuchMessageException(code, locale == null ? Locale.UK : locale);
        }
        return message.say(args);
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        var codes = resolvable.getCodes();
        for (var code : codes == null ? new String[0] : codes) {
            var message = find(code, locale);
            if (message != null) {
                return message.say(resolvable.getArguments());
            }
        }
        var otherwise = resolvable.getDefaultMessage();
        if (otherwise == null) {
            throw new NoSuchMessageException(codes == null || codes.length == 0 ? "" : codes[codes.length - 1]);
        }
        return otherwise;
    }

    private Map<String, String> patternsOf(Language language) {
        return Objects.requireNonNull(patterns.get(language));
    }

    private @Nullable Message find(String code, @Nullable Locale locale) {
        var language = locale == null ? Language.EN : Language.of(locale);
        var spoken = Objects.requireNonNull(ready.get(language));
        var known = spoken.get(code);
        if (known != null) {
            return known;
        }
        var from = patternsOf(language).containsKey(code) ? language : Language.EN;
        var pattern = patternsOf(from).get(code);
        if (pattern == null) {
            return null;
        }
        var message = Message.of(pattern, from.locale());
        spoken.put(code, message);
        return message;
    }

    /** A pattern that was read once. One without arguments is plain text; ICU's format is not made for several threads at once. */
    private record Message(
            @Nullable String plain,
            Queue<MessageFormat> idle,
            @Nullable MessageFormat format) {

        static Message of(String pattern, Locale locale) {
            var format = new MessageFormat(pattern, locale);
            var queue = new ConcurrentLinkedQueue<MessageFormat>();
            return format.getArgumentNames().isEmpty()
                    ? new Message(format.format((Object) new Object[0]), queue, null)
                    : new Message(null, queue, format);
        }

        String say(Object @Nullable [] args) {
            if (format == null) {
                return String.valueOf(plain);
            }
            var mine = idle.poll();
            var saying = mine == null ? format.clone() : mine;
            var said = saying.format((Object) (args == null ? new Object[0] : args));
            idle.add(saying);
            return said;
        }
    }
}
