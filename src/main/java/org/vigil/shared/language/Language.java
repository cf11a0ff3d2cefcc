package org.vigil.shared.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A language that the public pages speak. An address names it by its first part, {@code /fr/cases}; English has none. */
public enum Language {
    EN(Locale.UK, "English"),
    FR(Locale.FRENCH, "Français"),
    ES(Locale.forLanguageTag("es"), "Español"),
    RU(Locale.forLanguageTag("ru"), "Русский"),
    TG(Locale.forLanguageTag("tg"), "Тоҷикӣ"),
    AR(Locale.forLanguageTag("ar"), "العربية"),
    FA(Locale.forLanguageTag("fa"), "فارسی");

    /** Every language, English first. */
    public static final List<Language> ALL = List.of(values());

    private static final Map<String, Language> BY_CODE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Language::code, language -> language));

    /** What is for programs, for staff, or the same in every language has one address only. */
    private static final Pattern WITHOUT_LANGUAGE = Pattern.compile(
            "/(?:api|desk|admin|sign-in|sign-out|css|js|img|webjars|actuator|openapi\\.json|api-docs|error"
                    + "|favicon\\.ico|robots\\.txt|sitemap\\.xml|\\.well-known)(?:[/?#].*)?");

    /** A stroke and an ISO 639 code of two letters. */
    private static final int LENGTH_IN_FRONT = 3;

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /** The language of a locale; English for one that is not spoken here. */
    public static Language of(Locale locale) {
        return BY_CODE.getOrDefault(locale.getLanguage(), EN);
    }

    /** By its ISO 639 code. */
    public static Optional<Language> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** The language that stands in front of a path, where one does and the rest may be read in it. */
    public static Optional<Language> inFrontOf(String path) {
        var end = path.indexOf('/', 1);
        var first = end < 0 ? path : path.substring(0, end);
        // Asked of every request: most addresses begin with a longer word.
        if (first.length() != LENGTH_IN_FRONT || first.charAt(0) != '/') {
            return Optional.empty();
        }
        return ofCode(first.substring(1))
                .filter(language -> language != EN)
                .filter(language -> !isWithoutLanguage(language.without(path))
                        && !language.without(path).startsWith("//"));
    }

    private static boolean isWithoutLanguage(String path) {
        return WITHOUT_LANGUAGE.matcher(path).matches();
    }

    /** ISO 639 code, which is also the value of {@code lang} and {@code hreflang}. */
    public String code() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /** As those who speak it call it. */
    public String ownName() {
        return ownName;
    }

    public boolean isRightToLeft() {
        return this == AR || this == FA;
    }

    /** The address of a page in this language; every other address stays as it is. */
    public String address(String path) {
        if (this == EN || !path.startsWith("/") || path.startsWith("//") || isWithoutLanguage(path)) {
            return path;
        }
        var first = path.length() == 1 || path.charAt(1) == '?' || path.charAt(1) == '#';
        return prefix() + (first ? path.substring(1) : path);
    }

    /** The path that is left when this language is taken from its front. */
    public String without(String path) {
        var rest = path.substring(prefix().length());
        return rest.isEmpty() ? "/" : rest;
    }

    private String prefix() {
        return this == EN ? "" : "/" + code();
    }
}
