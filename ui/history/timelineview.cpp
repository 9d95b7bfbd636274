// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/timelineview.h"

#include "ui/history/codeview.h"
#include "ui/history/historytexts.h"
#include "ui/history/requesttexts.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

namespace {

constexpr int signSide = 16;
constexpr int signColumn = 20;
constexpr int signGap = 10;
constexpr int side = 20; ///< of the pane
constexpr int below = 11;
constexpr int lineWidth = 2;
constexpr qreal dotWidth = 10;
/// More stations than this are folded; so many stay at either end.
constexpr qsizetype foldOver = 24;
constexpr qsizetype keepAtStart = 5;
constexpr qsizetype keepAtEnd = 9;

} // namespace

TimelineItem::TimelineItem(const TimelineEntry &entry, bool last, QWidget *parent)
    : QAbstractButton(parent)
    , m_entry(entry)
    , m_last(last)
    , m_column(new QVBoxLayout(this))
{
    setFocusPolicy(Qt::NoFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    QStringList name { entry.title, entry.sub };
    if (entry.atUtc.isValid())
        name.append(timeWithSeconds(entry.atUtc));
    name.removeAll({});
    setAccessibleName(name.join(QStringLiteral(", ")));
    m_column->setContentsMargins(side + signColumn + signGap, 0, side, below);
    m_column->setSpacing(0);
    buildTexts();
    connect(this, &QAbstractButton::toggled, this, &TimelineItem::unfold);
}

void TimelineItem::buildTexts()
{
    if (m_entry.kind == TimelineEntry::Kind::Wait) {
        m_column->addWidget(new Paragraph(m_entry.title, FontRole::Small, Token::Text3, this));
        return;
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(signGap);
    row->addWidget(new Paragraph(m_entry.title, FontRole::Strong, Token::Text, this), 1);
    if (m_entry.atUtc.isValid()) {
        QLabel *time =
            makeLabel(timeWithSeconds(m_entry.atUtc), FontRole::Small, Token::Text3, this);
        time->setToolTip(plainToolTip(weekdayAndDate(m_entry.atUtc)));
        row->addWidget(time, 0, Qt::AlignTop);
    }
    m_column->addLayout(row);
    if (!m_entry.sub.isEmpty())
        m_column->addWidget(new Paragraph(m_entry.sub, FontRole::Small, Token::Text2, this));
}

void TimelineItem::setDetails(const QString &sent, const QString &answer)
{
    m_sent = sent;
    m_answer = answer;
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleDescription(tr("Press to see what was sent and answered"));
}

void TimelineItem::offerResend()
{
    auto *button = new QPushButton(tr("From this step…"), this);
    button->setObjectName(QStringLiteral("resendFromStep"));
    button->setAccessibleName(tr("Send again from this step: %1").arg(m_entry.title));
    button->setAutoDefault(false);
    setKind(button, QStringLiteral("link"));
    m_column->addWidget(button, 0, Qt::AlignLeft);
    connect(button, &QPushButton::clicked, this, &TimelineItem::resendAsked);
}

void TimelineItem::unfold(bool unfolded)
{
    if (unfolded && !m_details) {
        m_details = new QWidget(this);
        auto *column = new QVBoxLayout(m_details);
        column->setContentsMargins(0, Space::inGroup, 0, Space::inGroup);
        column->setSpacing(Space::sign);
        column->addWidget(makeLabel(tr("Sent"), FontRole::SmallStrong, Token::Text2, m_details));
        column->addWidget(new CodeView(m_sent, m_details));
        column->addSpacing(Space::sign);
        column->addWidget(makeLabel(tr("Answer"), FontRole::SmallStrong, Token::Text2, m_details));
        column->addWidget(new CodeView(m_answer, m_details));
        m_column->addWidget(m_details);
    }
    if (m_details)
        m_details->setVisible(unfolded);
    updateGeometry();
}

QSize TimelineItem::sizeHint() const
{
    return layout()->totalSizeHint();
}

int TimelineItem::heightForWidth(int width) const
{
    return layout()->totalHeightForWidth(width);
}

void TimelineItem::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isCheckable() && (underMouse() || hasFocus())) {
        painter.setPen(hasFocus() ? QPen(themeColor(Token::Accent), 2) : QPen(Qt::NoPen));
        painter.setBrush(themeColor(Token::Hover));
        painter.drawRoundedRect(QRectF(rect()).adjusted(side / 2.0, 0, -side / 2.0, -below / 2.0),
                                Radius::control, Radius::control);
    }
    const qreal middle = side + signColumn / 2.0;
    const bool wait = m_entry.kind == TimelineEntry::Kind::Wait;
    const int top = wait ? 0 : signSide + 4;
    QPen line(themeColor(wait ? Token::Field : Token::Border), lineWidth);
    if (wait)
        line.setDashPattern({ 2, 2 });
    line.setCapStyle(Qt::FlatCap);
    if (!m_last || wait) {
        painter.setPen(line);
        painter.drawLine(QPointF(middle, top), QPointF(middle, height() + 1));
    }
    if (wait)
        return;
    const QRectF sign(middle - signSide / 2.0, 2, signSide, signSide);
    if (m_entry.sign) {
        paintSign(&painter, sign, *m_entry.sign, themeColor(Token::Surface));
        return;
    }
    painter.setPen(QPen(themeColor(Token::Field), lineWidth));
    painter.setBrush(themeColor(Token::Surface));
    painter.drawEllipse(sign.center(), dotWidth / 2, dotWidth / 2);
}

TimelineView::TimelineView(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("timeline"));
    m_column->setContentsMargins(0, 14, 0, 6);
    m_column->setSpacing(0);
}

void TimelineView::clear()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // one of them may be under the mouse button
        }
        delete item;
    }
    m_entries.clear();
}

void TimelineView::setStory(const EventStory &story, const QDateTime &nowUtc)
{
    if (m_event != story.row.id) {
        m_event = story.row.id;
        m_unfolded.clear();
        m_showAll = false;
    }
    const QList<TimelineEntry> entries = timelineOf(story, nowUtc);
    if (entries == m_entries)
        return;
    clear();
    m_entries = entries;
    build(story);
}

void TimelineView::build(const EventStory &story)
{
    const qsizetype count = m_entries.size();
    const bool folded = !m_showAll && count > foldOver;
    for (qsizetype i = 0; i < count; ++i) {
        if (folded && i == keepAtStart) {
            addFold(count - keepAtStart - keepAtEnd, story);
            i = count - keepAtEnd;
        }
        addEntry(m_entries.at(i), i + 1 == count, story);
    }
}

void TimelineView::addEntry(const TimelineEntry &entry, bool last, const EventStory &story)
{
    auto *item = new TimelineItem(entry, last, this);
    for (const DeliveryRecord &delivery : story.deliveries) {
        for (const AttemptRecord &attempt : delivery.log) {
            if (delivery.id == entry.delivery && attempt.number == entry.attempt)
                item->setDetails(sentText(attempt.request), answerText(attempt));
        }
    }
    for (const DeliveryRecord &delivery : story.deliveries) {
        // From the first one on is what "Send again" does; what waits is sent anyhow.
        if (entry.step < 2 || delivery.step != entry.step || delivery.state == State::Pending)
            continue;
        item->offerResend();
        connect(item, &TimelineItem::resendAsked, this,
                [this, step = entry.step] { emit resendAsked(step); });
    }
    const AttemptKey key { entry.delivery, entry.attempt };
    if (item->isCheckable() && m_unfolded.contains(key))
        item->setChecked(true);
    connect(item, &QAbstractButton::toggled, this, [this, key](bool unfolded) {
        if (unfolded)
            m_unfolded.insert(key);
        else
            m_unfolded.remove(key);
    });
    m_column->addWidget(item);
    item->show();
}

void TimelineView::addFold(qsizetype hidden, const EventStory &story)
{
    auto *button = new QPushButton(tr("Show %n more", "", int(hidden)), this);
    setKind(button, QStringLiteral("link"));
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(side + signColumn + signGap, 0, side, below);
    layout->addWidget(button);
    layout->addStretch(1);
    connect(button, &QPushButton::clicked, this, [this, story] {
        m_showAll = true;
        const QList<TimelineEntry> entries = m_entries;
        clear();
        m_entries = entries;
        build(story);
    });
    m_column->addWidget(row);
    row->show();
}

} // namespace LeadBridge::Ui
