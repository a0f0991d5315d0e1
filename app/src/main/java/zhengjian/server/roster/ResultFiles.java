package zhengjian.server.roster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.Refusal;
import zhengjian.wholefile.WholeFile;

/** What is kept of a checked list, in one folder, named after the list: its result in three forms, its receipt in three. */
final class ResultFiles {
    private static final List<String> RESULTS = List.of("result.xlsx", "result.csv", "result.jsonl");
    private static final List<String> RECEIPTS = List.of("cose", "pdf", "json");

    private final Path folder;
    private final String name;

    /** @param list the file that is to be checked */
    ResultFiles(Path folder, Path list) {
        this.folder = folder;
        this.name = String.valueOf(list.getFileName()).replaceFirst("\\.(csv|xlsx|CSV|XLSX)$", "");
    }

    /** Before anything is sent. @throws Refusal when the folder cannot be had, or a file stands there that is not to be replaced */
    void require(boolean replace) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Refusal.undecided("目录不能新建：" + folder + "。 The folder cannot be made: " + e.getMessage());
        }
        for (Path file : files()) {
            if (!replace && Files.exists(file)) {
                throw new Refusal(
                        ExitCode.USAGE,
                        "文件已存在：" + file + "；请换目录，或用 --replace 覆盖。 It exists: choose another folder, or --replace.");
            }
        }
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        RESULTS.forEach(ending -> files.add(folder.resolve(name + "." + ending)));
        RECEIPTS.forEach(ending -> files.add(folder.resolve(name + ".receipt." + ending)));
        return files;
    }

    /** Fetches and writes all of them. @param batch address of the check */
    List<Path> save(Service service, String batch, String receipt) {
        Map<Path, String> sources = new LinkedHashMap<>();
        RESULTS.forEach(ending -> sources.put(folder.resolve(name + "." + ending), batch + "/" + ending));
        String statement = "/api/v1/receipts/" + receipt;
        RECEIPTS.forEach(ending -> sources.put(
                folder.resolve(name + ".receipt." + ending),
                ending.equals("json") ? statement : statement + "." + ending));
        sources.forEach((file, source) -> {
            try {
                WholeFile.write(file, service.get(source));
            } catch (IOException e) {
                throw Refusal.undecided("文件写不进去：" + file + "。 The file cannot be written: " + e.getMessage());
            }
        });
        return List.copyOf(sources.keySet());
    }
}
