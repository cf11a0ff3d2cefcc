package org.vigil.site;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets every site read the public API, without credentials. */
@Configuration(proxyBeanMethods = false)
class OpenOrigins implements WebMvcConfigurer {

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        for (var open : new String[] {"/api/v1/public/**", "/feeds/**", "/calendar/**", "/oembed"}) {
            registry.addMapping(open)
                    .allowedOrigins("*")
                    .allowedMethods("GET", "HEAD")
                    .exposedHeaders("ETag")
                    .maxAge(3600);
        }
    }
}
