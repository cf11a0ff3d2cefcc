package org.vigil.exchange.format;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.vigil.shared.CleanText;
import org.vigil.shared.CountryCode;

/** Countries as lists name them: by code, or by name in English, French, Spanish or Russian, with the names that lists use beside the official ones. */
final class Countries {

    private static final Map<String, String> NAMES = names();

    private Countries() {}

    /** @throws IllegalArgumentException when no such country is known */
    static CountryCode of(String text) {
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

    static boolean isKnown(String text) {
        return NAMES.containsKey(key(text));
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
            for (var language : new String[] {"en", "fr", "es", "ru"}) {
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
