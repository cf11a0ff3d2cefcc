package org.vigil.exchange;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.vigil.shared.CleanText;
import org.vigil.shared.CountryCode;

/** Countries as lists name them: by code, or by name in the languages that most lists are written in, with the names that lists use beside the official ones. */
public final class CountryNames {

    private static final List<String> LANGUAGES =
            List.of("en", "fr", "es", "ru", "de", "pt", "it", "tr", "uk", "ar", "fa", "zh");

    private static final Map<String, String> NAMES = names();

    private static final Map<String, Pattern> PLACES = Map.of(
            "PS",
            Pattern.compile(
                    "(?i)\\b(gaza|west bank|ramallah|nablus|jenin|rafah|khan yunis|jabalia|hebron|bethlehem|tulkarm|qalqilya)\\b"),
            "IL",
            Pattern.compile("(?i)\\b(tel aviv|haifa|beersheba|nazareth|ashkelon)\\b"),
            "RS",
            Pattern.compile("(?i)\\b(belgrade|serbia|novi sad)\\b"),
            "ME",
            Pattern.compile("(?i)\\b(podgorica|montenegro)\\b"));

    private CountryNames() {}

    /** @throws IllegalArgumentException when no such country is known */
    public static CountryCode of(String text) {
        var code = NAMES.get(key(text));
        if (code == null && text.matches("[A-Za-z]{2}")) {
            return CountryCode.of(text);
        }
        if (code != null && code.length() > 2) {
            throw new IllegalArgumentException("\"" + CleanText.shown(text)
                    + "\" is not one country of ISO 3166-1: write the code of the one in which the place lies today, "
                    + code + ".");
        }
        if (code == null) {
            throw new IllegalArgumentException(
                    "\"" + CleanText.shown(text)
                            + "\" is not a country that is known: write its two-letter code of ISO 3166-1, for example TJ for Tajikistan.");
        }
        return new CountryCode(code);
    }

    /** A name that stands for several countries of today is read by the place beside it, where that is certain. */
    public static CountryCode of(String text, String place) {
        var code = NAMES.get(key(text));
        if (code != null && code.length() > 2) {
            var there = PLACES.entrySet().stream()
                    .filter(entry -> code.contains(entry.getKey())
                            && entry.getValue().matcher(place).find())
                    .findFirst();
            if (there.isPresent()) {
                return new CountryCode(there.get().getKey());
            }
        }
        return of(text);
    }

    /** Whether the text names a country in words. */
    static boolean isKnown(String text) {
        return NAMES.containsKey(key(text));
    }

    /** Whether the name stands for several countries of today. */
    public static boolean isSeveral(String text) {
        return NAMES.getOrDefault(key(text), "").length() > 2;
    }

    private static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("&", "and")
                .replaceAll("\\bthe\\b", "")
                .replaceAll("[^\\p{L}]+", "");
    }

    private static Map<String, String> names() {
        var names = new HashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            for (var language : LANGUAGES) {
                names.putIfAbsent(
                        key(new Locale.Builder()
                                .setRegion(code)
                                .build()
                                .getDisplayCountry(Locale.forLanguageTag(language))),
                        code);
            }
            names.putIfAbsent(key(new Locale.Builder().setRegion(code).build().getISO3Country()), code);
        }
        for (var other : OTHER.split(";", -1)) {
            var pair = other.split("=", -1);
            names.put(key(pair[0]), pair[1]);
        }
        return names;
    }

    private static final String OTHER =
            "United States of America=US;USA=US;U.S.=US;UK=GB;Great Britain=GB;Russian Federation=RU;Burma=MM;Myanmar=MM;"
                    + "Ivory Coast=CI;Côte d'Ivoire=CI;Cote d'Ivoire=CI;Democratic Republic of Congo=CD;Democratic Republic of the Congo=CD;DRC=CD;"
                    + "Republic of Congo=CG;Republic of the Congo=CG;Congo=CG;Czech Republic=CZ;Macedonia=MK;North Macedonia=MK;"
                    + "Swaziland=SZ;East Timor=TL;Timor-Leste=TL;Cape Verde=CV;Gambia=GM;Bahamas=BS;Palestine=PS;"
                    + "Occupied Palestinian Territory=PS;Palestinian Authority=PS;Turkey=TR;Türkiye=TR;Viet Nam=VN;"
                    + "South Korea=KR;North Korea=KP;Lao=LA;Laos=LA;Bosnia=BA;Bosnia and Herzegovina=BA;Republic of Georgia=GE;"
                    + "Hong Kong=HK;Macau=MO;Trinidad and Tobago=TT;Antigua and Barbuda=AG;Saint Lucia=LC;Syrian Arab Republic=SY;"
                    + "Israel and the Occupied Palestinian Territory=IL or PS;Israel and the Occupied Palestinian Territories=IL or PS;Israel/Palestine=IL or PS;"
                    + "Serbia and Montenegro=RS or ME;Yugoslavia=RS, ME, BA, HR, MK or SI;Czechoslovakia=CZ or SK;"
                    + "Iran (Islamic Republic of)=IR;Republic of Moldova=MD;Tadjikistan=TJ;Kirghizstan=KG;Byelorussia=BY;UAE=AE";
}
