package zhengjian.register.held;

/**
 * Places in the status lists whose certificates nobody may see.
 *
 * @param first counted over all lists
 * @param undone whether nobody ever will
 */
public record UnpublishedPlaces(long first, int count, boolean undone) {}
