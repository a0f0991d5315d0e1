package zhengjian.page;

/**
 * The drawing of a certificate, with what it says as text beside it.
 *
 * @param facts what the drawing shows
 * @param drawing address of the SVG drawing
 * @param pdf address of the PDF, or empty where the reader may not have it
 */
public record CertificatePage(CertificateFacts facts, String drawing, String pdf) {}
