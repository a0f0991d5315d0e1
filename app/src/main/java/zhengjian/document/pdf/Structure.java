package zhengjian.document.pdf;

import java.util.ArrayList;
import java.util.List;
import zhengjian.document.drawing.Box;
import zhengjian.document.drawing.Drawing;
import zhengjian.document.drawing.Part;
import zhengjian.document.drawing.Role;

/**
 * The structure tree: Document over H1, P, Figure, L over LI over Lbl and LBody, and a Form for the signature. Written
 * from the parts of a drawing, whose order is the numbering of the marked contents.
 */
final class Structure {
    private final PdfBuffer out;
    private final int page;
    private final int root;
    private final List<Integer> byContent = new ArrayList<>();
    private final List<Integer> top = new ArrayList<>();
    private int next;
    private int fixed;
    private double height;

    Structure(PdfBuffer out, int page, int firstObject) {
        this.out = out;
        this.page = page;
        this.root = firstObject;
        this.next = firstObject + 3; // root, parent tree, Document
    }

    /** Writes everything; returns the next free object. */
    int write(Drawing drawing, int widget, String signature) {
        height = drawing.sheet().height();
        int document = root + 2;
        fixed = (int)
                drawing.fixed().stream().filter(p -> p.role() != Role.ARTIFACT).count();
        List<Part> parts =
                drawing.parts().filter(p -> p.role() != Role.ARTIFACT).toList();
        for (int i = 0; i < parts.size(); ) {
            if (parts.get(i).role() == Role.LABEL) {
                i = list(parts, i, document);
            } else {
                top.add(element(parts.get(i), document));
                i++;
            }
        }
        int form = next++;
        out.begin(form).text("<</S/Form/P ").reference(document).text("/Alt").unicode(signature);
        out.text("/K<</Type/OBJR/Obj ")
                .reference(widget)
                .text("/Pg ")
                .reference(page)
                .text(">>>>")
                .end();
        top.add(form);
        out.begin(document).text("<</S/Document/P ").reference(root).text("/K");
        references(top);
        out.text(">>").end();
        out.begin(root).text("<</Type/StructTreeRoot/K ").reference(document);
        out.text("/ParentTree ")
                .reference(root + 1)
                .text("/ParentTreeNextKey 2>>")
                .end();
        out.begin(root + 1).text("<</Nums[0 ");
        references(byContent);
        out.text("1 ").reference(form).text("]>>").end();
        return next;
    }

    /** Pairs of label and value from here on. */
    private int list(List<Part> parts, int from, int document) {
        int list = next++;
        top.add(list);
        List<Integer> items = new ArrayList<>();
        int i = from;
        while (i + 1 < parts.size() && parts.get(i).role() == Role.LABEL) {
            int item = next++;
            items.add(item);
            int label = element(parts.get(i), item);
            int body = element(parts.get(i + 1), item);
            out.begin(item).text("<</S/LI/P ").reference(list).text("/K");
            references(List.of(label, body));
            out.text(">>").end();
            i += 2;
        }
        out.begin(list).text("<</S/L/P ").reference(document);
        out.text("/A<</O/List/ListNumbering/None>>/K");
        references(items);
        out.text(">>").end();
        return i;
    }

    private int element(Part part, int parent) {
        int object = next++;
        int content = byContent.size();
        byContent.add(object);
        out.begin(object)
                .text("<</S/")
                .text(PagePainter.tag(part.role()))
                .text("/P ")
                .reference(parent);
        out.text("/Pg ").reference(page).text("/K ").integer(content);
        if (part.role() == Role.FIGURE) {
            out.text("/Alt").unicode(part.text());
            part.box().ifPresent(this::box);
        } else if (content < fixed && part.text().chars().allMatch(c -> c < 0x80)) {
            out.text("/Lang(en)");
        }
        out.text(">>").end();
        return object;
    }

    private void box(Box box) {
        double k = 72 / 25.4;
        out.text("/A<</O/Layout/Placement/Block/BBox[").number(box.x() * k);
        out.number((height - box.y() - box.height()) * k).number((box.x() + box.width()) * k);
        out.number((height - box.y()) * k).text("]>>");
    }

    private void references(List<Integer> objects) {
        out.text("[");
        for (int object : objects) {
            out.reference(object).text(" ");
        }
        out.text("]");
    }
}
