package zhengjian.catalogue;

/** The three levels of divisions at and above the county. */
public enum DivisionLevel {
    PROVINCE,
    CITY,
    COUNTY
}
