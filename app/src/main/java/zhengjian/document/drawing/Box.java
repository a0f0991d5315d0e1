package zhengjian.document.drawing;

/** A rectangle on the page, in mm. */
public record Box(double x, double y, double width, double height) {}
