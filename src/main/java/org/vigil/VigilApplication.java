package org.vigil;

import java.time.ZoneOffset;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.vigil.platform.commands.Commands;

/** Vigil, a media-freedom incident tracker. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(sharedModules = "shared")
public class VigilApplication {

    public static void main(String[] args) {
        keepTimesInUtc();
        if (Commands.areAskedFor(args)) {
            System.exit(Commands.run(VigilApplication.class, args));
        }
        SpringApplication.run(VigilApplication.class, args);
    }

    /** The engine stores times in the zone of its JVM: in one with summer time an hour of each autumn would be told twice. */
    static void keepTimesInUtc() {
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
    }
}
