package zhengjian.issuance.xlsx;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import zhengjian.issuance.sheet.BadList;

/**
 * One XML part, read forward. A document type is refused, so there are no entities to expand and nothing to fetch; nesting
 * is bounded.
 */
final class Xml implements AutoCloseable {
    private static final int DEEPEST = 64;
    private static final XMLInputFactory FACTORY = factory();

    private final InputStream stream;
    private final XMLStreamReader reader;
    private int depth;

    private Xml(InputStream stream, XMLStreamReader reader) {
        this.stream = stream;
        this.reader = reader;
    }

    static Xml open(InputStream stream) {
        try {
            return new Xml(stream, FACTORY.createXMLStreamReader(stream));
        } catch (XMLStreamException e) {
            throw badXml(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    /** The next event, one of {@link XMLStreamConstants}; {@code END_DOCUMENT} at the end. */
    int next() {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                require(++depth <= DEEPEST);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new BadList(
                        BadList.Reason.DOCUMENT_TYPE,
                        "表格文件含有文档类型声明或实体，拒绝读取",
                        "the spreadsheet has a document type or an entity, which is refused");
            }
            return event;
        } catch (XMLStreamException e) {
            throw badXml(e);
        }
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new BadList(BadList.Reason.BAD_XML, "表格文件的 XML 嵌套过深", "the spreadsheet's XML is nested too deep");
        }
    }

    /** Moves on to the next start of an element of that local name; false if there is none. */
    boolean find(String element) {
        for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT && name().equals(element)) {
                return true;
            }
        }
        return false;
    }

    /** Local name of the current element. */
    String name() {
        return reader.getLocalName();
    }

    /** The current element's attribute of that local name, empty if it has none. */
    String attribute(String name) {
        for (int i = reader.getAttributeCount() - 1; i >= 0; i--) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Adds the current event to a text, if it is one. */
    void addText(int event, StringBuilder text) {
        if (event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE) {
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            stream.close();
        } catch (XMLStreamException e) {
            throw badXml(e);
        } catch (IOException e) {
            throw Archive.truncated(e);
        }
    }

    private static BadList badXml(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            if (cause instanceof BadList bad) {
                return bad;
            }
            if (cause instanceof IOException) {
                return Archive.truncated(e);
            }
        }
        return new BadList(BadList.Reason.BAD_XML, "表格文件的内容无法解析", "the spreadsheet's XML cannot be read", e);
    }
}
