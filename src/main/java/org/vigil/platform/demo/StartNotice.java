package org.vigil.platform.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.vigil.platform.DemoMode;
import org.vigil.shared.ServerOnly;

/** Says once where Vigil answers; for a demo also who may sign in and where its data is. */
@Component
@ServerOnly
class StartNotice {

    private final DemoMode mode;
    private final DemoAccounts accounts;
    private final DemoStart start;
    private final Environment environment;

    StartNotice(DemoMode mode, DemoAccounts accounts, DemoStart start, Environment environment) {
        this.mode = mode;
        this.accounts = accounts;
        this.start = start;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void show() {
        show(System.out);
    }

    void show(PrintStream out) {
        out.print(String.join("\n", lines(start.takeFreshPassword())) + "\n");
        out.flush();
    }

    List<String> lines(@Nullable String freshPassword) {
        if (!mode.on()) {
            return List.of("Vigil is ready on " + address());
        }
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("  Vigil is ready on " + address());
        lines.add("");
        lines.add("  Accounts   " + String.join(", ", DemoAccounts.usernames()));
        lines.add("  Password   " + password(freshPassword));
        lines.add("  Data       " + mode.database());
        lines.add("");
        return lines;
    }

    private String password(@Nullable String fresh) {
        if (mode.password() != null) {
            return "as VIGIL_DEMO_PASSWORD said when the accounts were made";
        }
        var kept = accounts.passwordFile().toString();
        return fresh == null ? "kept in " + kept : fresh + "   (kept in " + kept + ")";
    }

    private String address() {
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        var host = environment.getProperty("server.address", "localhost");
        var loopback = host.equals("127.0.0.1") || host.equals("::1") || host.equals("0.0.0.0") || host.equals("::");
        return "http://" + (loopback ? "localhost" : host) + ":" + port;
    }
}
