package zhengjian.server.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program that somebody has written who knows nothing of this service but its {@code openapi.json}: addresses, parameters,
 * bodies and who may ask come from the document, and every answer is held against what the document promises. What the
 * document does not describe cannot be asked, and fails.
 */
final class DescribedClient {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOUNDARY = "described-client";

    private final JsonNode document;
    private final URI server;
    private final Map<String, String> credentials;
    private final HttpClient client = HttpClient.newHttpClient();

    /** @param credentials by the name of their security scheme */
    DescribedClient(byte[] openApi, Map<String, String> credentials) throws IOException {
        this.document = JSON.readTree(openApi);
        this.server = URI.create(document.at("/servers/0/url").asText());
        this.credentials = credentials;
    }

    /** A file as part of a body. */
    record Part(String fileName, byte[] content) {}

    /** An answer that is as the document says. */
    record Answer(int status, Map<String, String> headers, byte[] body) {
        JsonNode json() throws IOException {
            return JSON.readTree(body);
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private record Operation(String method, String path, JsonNode description) {}

    private Operation operation(String operationId) {
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (method.getValue().path("operationId").asText().equals(operationId)) {
                    return new Operation(method.getKey(), path.getKey(), method.getValue());
                }
            }
        }
        throw new AssertionError("the document describes no " + operationId);
    }

    /** Calls an operation with arguments by the names of its parameters and of its body's properties. */
    Answer call(String operationId, Map<String, Object> arguments) throws IOException, InterruptedException {
        Operation operation = operation(operationId);
        Map<String, Object> left = new HashMap<>(arguments);
        HttpRequest.Builder request = HttpRequest.newBuilder();
        String path = operation.path();
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.description().path("parameters")) {
            String name = parameter.get("name").asText();
            Object value = left.remove(name);
            if (value == null) {
                require(!parameter.path("required").asBoolean(), operationId + " needs " + name);
                continue;
            }
            switch (parameter.get("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", encoded(value));
                case "query" ->
                    query.append(query.length() == 0 ? '?' : '&')
                            .append(name)
                            .append('=')
                            .append(encoded(value));
                case "header" -> request.header(name, value.toString());
                default -> throw new AssertionError("a parameter in " + parameter.get("in"));
            }
        }
        request.uri(URI.create(server + path + query));
        request.method(operation.method().toUpperCase(java.util.Locale.ROOT), body(operation, left, request));
        authorise(operation, request);
        HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return held(operation, response);
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void authorise(Operation operation, HttpRequest.Builder request) {
        JsonNode wanted = operation.description().path("security");
        for (JsonNode alternative : wanted) {
            for (Map.Entry<String, JsonNode> scheme : alternative.properties()) {
                JsonNode described = document.at("/components/securitySchemes/" + scheme.getKey());
                String secret = credentials.get(scheme.getKey());
                if (secret != null) {
                    require(described.path("scheme").asText().equals("bearer"), "bearer");
                    request.header("Authorization", "Bearer " + secret);
                    return;
                }
            }
        }
        boolean open = wanted.isMissingNode()
                || java.util.stream.StreamSupport.stream(wanted.spliterator(), false)
                        .anyMatch(JsonNode::isEmpty);
        require(open, operation.path() + " needs credentials");
    }

    private HttpRequest.BodyPublisher body(Operation operation, Map<String, Object> left, HttpRequest.Builder request)
            throws IOException {
        JsonNode content = operation.description().at("/requestBody/content");
        if (content.isMissingNode()) {
            require(left.isEmpty(), operation.path() + " takes no " + left.keySet());
            return BodyPublishers.noBody();
        }
        boolean files = left.values().stream().anyMatch(Part.class::isInstance);
        String type = files ? "multipart/form-data" : "application/json";
        require(content.has(type), operation.path() + " takes no " + type);
        JsonNode schema = resolved(content.get(type).get("schema"));
        for (String name : left.keySet()) {
            require(schema.path("properties").has(name), operation.path() + " takes no " + name);
        }
        schema.path("required").forEach(name -> require(left.containsKey(name.asText()), "needs " + name));
        request.header("Content-Type", files ? type + "; boundary=" + BOUNDARY : type);
        if (!files) {
            byte[] json = JSON.writeValueAsBytes(left);
            require(faults(schema, json).isEmpty(), "the body is not as described: " + faults(schema, json));
            return BodyPublishers.ofByteArray(json);
        }
        return BodyPublishers.ofByteArray(multipart(left));
    }

    private static byte[] multipart(Map<String, Object> parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        parts.forEach((name, value) -> {
            String fileName = value instanceof Part part ? "\"; filename=\"" + part.fileName() : "";
            body.writeBytes(
                    ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + fileName + "\"\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(
                    value instanceof Part part
                            ? part.content()
                            : value.toString().getBytes(StandardCharsets.UTF_8));
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    private Answer held(Operation operation, HttpResponse<byte[]> response) {
        JsonNode responses = operation.description().get("responses");
        String status = Integer.toString(response.statusCode());
        JsonNode described = responses.has(status) ? responses.get(status) : responses.path(status.charAt(0) + "XX");
        require(!described.isMissingNode(), operation.path() + " promises no " + status);
        Map<String, String> headers = new HashMap<>();
        for (Map.Entry<String, JsonNode> header : described.path("headers").properties()) {
            String value = response.headers().firstValue(header.getKey()).orElse("");
            require(
                    !value.isEmpty() || !header.getValue().path("required").asBoolean(),
                    operation.path() + " promises the header " + header.getKey());
            headers.put(header.getKey(), value);
        }
        JsonNode content = described.path("content");
        if (!content.isMissingNode()) {
            String type =
                    response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
            require(content.has(type), operation.path() + " promises no " + type);
            if (type.endsWith("json")) {
                List<String> faults = faults(content.get(type).get("schema"), response.body());
                require(faults.isEmpty(), operation.path() + " " + status + ": " + faults);
            }
        }
        return new Answer(response.statusCode(), headers, response.body());
    }

    private List<String> faults(JsonNode schema, byte[] json) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.get("components"));
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString(), InputFormat.JSON);
        List<String> faults = new ArrayList<>();
        compiled.validate(new String(json, StandardCharsets.UTF_8), InputFormat.JSON)
                .forEach(fault -> faults.add(fault.toString()));
        return faults;
    }

    /** What stands in an address at the places of an operation's path parameters. */
    Map<String, Object> argumentsOf(String operationId, String address) {
        String path = operation(operationId).path();
        List<String> names = new ArrayList<>();
        Matcher places = Pattern.compile("\\{([a-z]+)}").matcher(path);
        while (places.find()) {
            names.add(places.group(1));
        }
        Matcher matcher = Pattern.compile(path.replaceAll("\\{[a-z]+}", "([^/]+)"))
                .matcher(server.resolve(address).getPath());
        require(matcher.matches(), address + " is no address of " + operationId);
        Map<String, Object> arguments = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            arguments.put(names.get(i), matcher.group(i + 1));
        }
        return arguments;
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError(otherwise);
        }
    }
}
