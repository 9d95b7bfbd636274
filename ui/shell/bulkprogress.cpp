// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/bulkprogress.h"

#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/whenready.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>
#include <chrono>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int barWidth = 120;
constexpr int barHeight = 4;
constexpr int barSteps = 1000;

/// A plural form looks at an int; beyond a billion all forms are alike.
int forPlural(qint64 n)
{
    return int(std::min<qint64>(n, 1'000'000'000));
}

/// The digits that %n became, written as people write numbers: 50 000.
QString grouped(QString text, qint64 n)
{
    return text.replace(QString::number(n), number(n));
}

} // namespace

BulkProgress::BulkProgress(HistoryApi &history, QWidget *parent)
    : QWidget(parent)
    , m_history(history)
    , m_text(makeLabel({}, FontRole::Small, Token::Text, this))
    , m_bar(new QProgressBar(this))
    , m_stop(new QPushButton(tr("Stop"), this))
{
    setObjectName(u"bulkProgress"_s);
    m_text->setObjectName(u"bulkProgressText"_s);
    m_bar->setFixedSize(barWidth, barHeight);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, barSteps);
    m_bar->setAccessibleName(tr("Sending again"));
    m_stop->setObjectName(u"bulkStop"_s);
    m_stop->setAutoDefault(false);
    setKind(m_stop, u"inline"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::inGroup);
    row->addWidget(m_text);
    row->addWidget(m_bar, 0, Qt::AlignVCenter);
    row->addWidget(m_stop);
    hide();
    connect(&history, &HistoryApi::bulkChanged, this, &BulkProgress::refresh);
    connect(m_stop, &QPushButton::clicked, this, &BulkProgress::stop);
    refresh();
}

void BulkProgress::refresh()
{
    const BulkStatus status = m_history.bulk();
    const bool was = std::exchange(m_running, status.running);
    if (status.running)
        show(status);
    if (status.running && !was)
        m_stop->setEnabled(true);
    setVisible(status.running);
    emit shownChanged();
    if (was && !status.running)
        emit ended(status);
}

void BulkProgress::show(const BulkStatus &status)
{
    const qint64 left = std::max<qint64>(0, status.total - status.done);
    QString text = tr("Sending again: %1 of %2").arg(number(status.done), number(status.total));
    if (left > 0 && status.perSecond > 0) {
        const std::chrono::seconds whole(std::max<qint64>(1, left / status.perSecond));
        text += u" · "_s + tr("about %1 left").arg(duration(whole));
    }
    m_text->setText(status.cancelled ? tr("Stopping…") : text);
    m_bar->setValue(status.total > 0 ? int(status.done * barSteps / status.total) : 0);
}

/// One press counts; the text says so until it has come to an end.
void BulkProgress::stop()
{
    m_stop->setEnabled(false);
    whenReady(m_history.cancelBulk(), this, [this](const Result<> &result) {
        if (result)
            return;
        m_stop->setEnabled(true);
        emit failed(result.error());
    });
}

QString bulkEndText(const BulkStatus &status)
{
    const QString queued = grouped(
        BulkProgress::tr("Queued again: %n lead(s)", "", forPlural(status.queued)), status.queued);
    if (status.cancelled)
        return BulkProgress::tr("Stopped at %1 of %2. %3; what is queued is sent.")
            .arg(number(status.done), number(status.total), queued);
    const qint64 rest = status.done - status.queued;
    if (rest <= 0)
        return queued;
    return queued + u", "_s
        + grouped(BulkProgress::tr("nothing to send in %n", "", forPlural(rest)), rest);
}

} // namespace LeadBridge::Ui
