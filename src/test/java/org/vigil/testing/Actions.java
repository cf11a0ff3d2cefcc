package org.vigil.testing;

import static org.vigil.testing.Path.expect;

import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.vigil.advocacy.ActionKind;

/** Takes actions for a case along their way through the API; each is named by its id. */
@TestComponent
public class Actions {

    private final Api api;

    Actions(Api api) {
        this.api = api;
    }

    public String draft(String ref, ActionKind kind) {
        return expect(
                        201,
                        api.post(
                                "advocate",
                                "/api/v1/cases/" + ref + "/actions",
                                Map.of("kind", kind, "target", "The addressee", "text", "Let them go")))
                .json()
                .get("id")
                .asString();
    }

    /** The address of an action. */
    public static String at(String id) {
        return "/api/v1/actions/" + id;
    }

    public void approve(String id) {
        expect(200, api.post("coordinator", at(id) + "/approve", Map.of("comment", "Good")));
    }

    public void send(String id) {
        expect(
                200,
                api.post(
                        "advocate", at(id) + "/send", Map.of("how", "POST", "to", "The addressee", "comment", "Sent")));
    }

    /** Drafted, approved and sent. */
    public String sent(String ref, ActionKind kind) {
        var id = draft(ref, kind);
        approve(id);
        send(id);
        return id;
    }

    /** The authority has answered. */
    public void reply(String id) {
        expect(
                201,
                api.post("advocate", at(id) + "/replies", Map.of("authority", "The prosecutor", "text", "We deny it")));
    }
}
