package org.vigil.platform;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.vigil.shared.StartRefusedException;

/** Looks whether the port is free before anything is started: nobody waits for a database to learn that it is not. */
class PortCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int DEFAULT_PORT = 8080;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var port = environment.getProperty("server.port", Integer.class, DEFAULT_PORT);
        if (context instanceof WebServerApplicationContext && port > 0) {
            requireFree(environment.getProperty("server.address", ""), port);
        }
    }

    static void requireFree(String address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(
                    address.isBlank()
                            ? new InetSocketAddress(port)
                            : new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (BindException refused) {
            var why = String.valueOf(refused.getMessage());
            if (why.contains("in use")) {
                throw new StartRefusedException(sentence(port), refused);
            }
            if (why.contains("ermission")) {
                throw new StartRefusedException(
                        "Vigil may not open port " + port + ": choose one above 1023 with SERVER_PORT.", refused);
            }
        } catch (IOException unclear) {
            // The web server will say what is wrong with the address.
        }
    }

    static String sentence(int port) {
        return "Port " + port
                + " is taken: stop the program that listens there, or choose another one with SERVER_PORT.";
    }
}
