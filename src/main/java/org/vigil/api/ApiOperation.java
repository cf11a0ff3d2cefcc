package org.vigil.api;

import java.util.List;

/**
 * One operation of the API as its page shows it; public because the template reads it.
 *
 * @param method HTTP method
 * @param path address
 * @param summary what it does
 * @param parameters names of its parameters beside those in the address
 * @param answers statuses that it may answer with
 */
public record ApiOperation(String method, String path, String summary, List<String> parameters, List<String> answers) {}
