package zhengjian.server.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** The option {@code --json}: one JSON document on standard output instead of sentences. */
public final class OutputOption {
    @Option(names = "--json", description = "以 JSON 输出。 Print JSON.")
    private boolean json;

    /** Made when something is printed: every start of the program reads the options. */
    private static final class Json {
        static final JsonMapper MAPPER = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
    }

    /** Whether JSON was asked for. */
    public boolean json() {
        return json;
    }

    /** Prints a record, map or list as one line of JSON. */
    public void print(PrintWriter out, Object value) {
        try {
            out.println(Json.MAPPER.writeValueAsString(value));
            out.flush();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + value.getClass(), e);
        }
    }
}
