// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/noticebar.h"

#include "app/interfaces/wording.h"
#include "ui/flows/noticetexts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/whenready.h"

#include <QVBoxLayout>

#include <algorithm>

namespace LeadBridge::Ui {

namespace {
constexpr qsizetype othersTold = 4;
}

NoticeBar::NoticeBar(FlowsApi &flows, QWidget *parent)
    : QWidget(parent)
    , m_flows(flows)
    , m_banner(new Banner(BannerKind::Info, this))
{
    setObjectName(QStringLiteral("noticeBar"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, Space::inGroup, 0, 0);
    column->addWidget(m_banner);
    connect(&flows, &FlowsApi::changed, this, &NoticeBar::refresh);
    connect(m_banner, &Banner::actionTriggered, this, [this] {
        if (!m_notices.isEmpty() && asksForString(m_notices.constFirst()))
            emit stringAsked(m_flow);
        else
            acknowledge();
    });
    connect(m_banner, &Banner::secondActionTriggered, this, &NoticeBar::acknowledge);
    hide();
}

void NoticeBar::setFlow(FlowId id)
{
    m_flow = id;
    refresh();
}

void NoticeBar::refresh()
{
    QList<SourceNotice> notices;
    const QList<FlowSummary> all = m_flows.summaries();
    for (const FlowSummary &summary : all) {
        if (m_flow.isValid() && summary.id == m_flow)
            notices = byGravity(summary.notices);
    }
    setVisible(!notices.isEmpty());
    if (notices == m_notices || notices.isEmpty()) {
        m_notices = notices;
        return;
    }
    m_notices = notices;
    const SourceNotice &first = notices.constFirst();
    QStringList others;
    for (const SourceNotice &notice : notices.mid(1, othersTold))
        others.append(noticeText(notice) + u'.');
    m_banner->setBannerKind(isGrave(first) ? BannerKind::Warn : BannerKind::Info);
    m_banner->setText(noticeText(first) + u'.', others.join(u' '));
    const bool news = std::any_of(notices.cbegin(), notices.cend(), [](const SourceNotice &notice) {
        return !asksForString(notice);
    });
    const bool string = asksForString(first);
    m_banner->setAction(string ? tr("Show the string") : tr("Seen"));
    m_banner->setSecondAction(string && news ? tr("Seen") : QString());
}

void NoticeBar::acknowledge()
{
    whenReady(m_flows.acknowledgeNotices(m_flow), this, [this](const Result<> &done) {
        if (!done)
            emit failed(tr("It could not be noted."), errorText(done.error()));
    });
}

} // namespace LeadBridge::Ui
