package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import zhengjian.issuance.SampleList;

/** Staff at a browser: a batch from its preview to the public, and a correction. */
final class IssuingDesk {
    private final BrowserDesk desk;
    private final String base;

    IssuingDesk(BrowserDesk desk, String base) {
        this.desk = desk;
        this.base = base;
    }

    /** The list of two that another person published: previewed, confirmed with a wrong number, then with the right one. */
    void confirm(String review, String verdict) throws IOException {
        desk.open("/staff/reviews/" + review);
        desk.look("to-issue");
        desk.follow("#next a.button");
        assertThat(desk.text())
                .contains("共 2 份证书", "名单第 2 行", "名单第 3 行", verdict)
                .doesNotContain(SampleList.id(0));
        desk.look("batch-preview");
        desk.type("certificates", "3");
        desk.follow("#confirm button");
        assertThat(desk.refusal()).contains("键入份数", "键入的证书数与名单不符");
        assertThat(desk.one("#certificates-wrong").getText()).contains("键入的证书数与名单不符");
        desk.type("certificates", "2");
        desk.follow("#confirm button");
        held();
    }

    /** The page as it is loaded again and again, because there are no scripts. */
    private void held() {
        String batch = desk.address();
        desk.await("a batch that is held", () -> {
            desk.open(batch.substring(base.length()));
            return desk.text().contains("待公开");
        });
        assertThat(desk.text()).contains("全部签好，还没有公开", "2023年7月4日");
    }

    void undoAndConfirmAgain(String review) throws IOException {
        desk.look("batch-held");
        desk.type("reason", " ");
        desk.follow("form[action$='/undoing'] button");
        assertThat(desk.refusal()).contains("撤回的理由", "理由应为 1 至 500 个字符");
        desk.type("reason", "名单须再核对");
        desk.follow("form[action$='/undoing'] button");
        assertThat(desk.text()).contains("整批已撤回。", "没有一份公开过", "名单须再核对");
        desk.look("batch-undone");
        desk.open("/staff/reviews/" + review + "/batch");
        desk.type("certificates", "2");
        desk.follow("#confirm button");
        held();
    }

    void publish() {
        desk.follow("form[action$='/publication'] button");
        assertThat(desk.text()).contains("已公开。", "证书已全部公开，可以查验");
    }

    /** The address of the request. */
    String askForCorrection(String old) {
        desk.open("/staff/certificates");
        desk.type("number", old);
        desk.follow("main form button");
        desk.follow("#correction button");
        desk.one("[name=reason]").sendKeys(" ");
        desk.type("document", " ");
        desk.follow("form[action$='/correction'] button");
        assertThat(desk.refusal()).contains("姓名：至少更正一项", "理由：必须填写");
        desk.type("employer", "长春市第二中学");
        desk.one("[name=reason]").sendKeys("单位录入有误");
        desk.type("document", "测试函〔2023〕21号");
        desk.follow("form[action$='/correction'] button");
        assertThat(desk.text()).contains("批准之后：原证", "已换发新证", "批准之后：新证", "真实有效");
        desk.follow("form[action$='/correction'] button");
        assertThat(desk.text()).contains("申请已登记");
        String request = desk.address().substring(base.length());
        assertThat(desk.text()).contains("申请人不能批准自己的申请");
        return request;
    }

    void approveCorrection(String request) throws IOException {
        desk.open(request);
        desk.look("correction");
        desk.follow("form[action$='/approval'] button");
        assertThat(desk.text()).contains("已批准，立即生效。", "现在：新证");
    }
}
