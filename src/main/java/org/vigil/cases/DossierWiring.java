package org.vigil.cases;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vigil.cases.dossier.NameMatcher;
import org.vigil.matching.NameSimilarity;

/** Gives the pure heart what it asks from outside: how names agree across spellings, and the words of a language. */
@Configuration(proxyBeanMethods = false)
class DossierWiring {

    @Bean
    NameMatcher nameMatcher() {
        return (one, other) -> NameSimilarity.namesAgree(one.text(), other.text());
    }

    @Bean
    FactCodec factCodec() {
        return new FactCodec();
    }

    @Bean
    FactWording factWording(MessageSource messages) {
        return new FactWording(messages);
    }
}
