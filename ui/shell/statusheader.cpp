// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusheader.h"

#include "app/destinations/destination.h"
#include "app/interfaces/troublewording.h"
#include "ui/flows/addressstanding.h"
#include "ui/shell/sendingcontrol.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/now.h"
#include "ui/widgets/switch.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

#include <chrono>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int tileHeight = 46;
constexpr int signSide = 18;
constexpr int chevronSide = 16;
constexpr int padding = 14;
constexpr int gap = 10;
constexpr int justNow = 10; // seconds
constexpr auto refreshEvery = 10s; // "2 min ago" grows old by itself

int toInt(qint64 count)
{
    return static_cast<int>(qMin<qint64>(count, 1000000000));
}

QString lastEventText(const QDateTime &whenUtc)
{
    const QDateTime now = nowUtc();
    const qint64 seconds = whenUtc.secsTo(now);
    if (seconds < justNow || ago(whenUtc, now) == dayAndTime(whenUtc, now))
        return StatusHeader::tr("event %1").arg(ago(whenUtc, now));
    return StatusHeader::tr("event %1 ago").arg(age(whenUtc, now));
}

/// The last check did not find this program, and nothing has come since.
bool isCutOff(const StatusApi &status)
{
    const std::optional<AddressCheck> check = status.lastAddressCheck();
    if (!check || check->kind == AddressCheck::Kind::NoAddress || reachesHere(*check))
        return false;
    const QDateTime last = status.receiving().lastEventUtc;
    return !last.isValid() || last < check->checkedUtc;
}

} // namespace

ReceivingTile::ReceivingTile(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ReceivingTile::setContent(Sign sign, const QString &fact, const QString &detail)
{
    m_sign = sign;
    m_fact = fact;
    m_detail = detail;
    setAccessibleName(detail.isEmpty() ? fact : fact + ", "_L1 + detail);
    setToolTip(tr("Show the addresses"));
    updateGeometry();
    update();
}

QSize ReceivingTile::sizeHint() const
{
    const QFontMetrics strong(Theme::instance().font(FontRole::Strong));
    const QFontMetrics small(Theme::instance().font(FontRole::Small));
    const int text = qMax(strong.horizontalAdvance(m_fact), small.horizontalAdvance(m_detail)) + 2;
    return { padding + signSide + gap + text + gap + chevronSide + padding,
             qMax(tileHeight, strong.height() + small.height() + 8) };
}

void ReceivingTile::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF inner = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(themeColor(Token::Accent), 2) : QPen(Qt::NoPen));
        painter.setBrush(underMouse() ? QBrush(themeColor(Token::Hover)) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(inner, 7, 7);
    }
    paintSign(&painter, QRectF(padding, (height() - signSide) / 2.0, signSide, signSide), m_sign,
              themeColor(Token::Surface));
    const QFont strong = Theme::instance().font(FontRole::Strong);
    const QFont small = Theme::instance().font(FontRole::Small);
    const int strongHeight = QFontMetrics(strong).height();
    const int smallHeight = QFontMetrics(small).height();
    const int top = (height() - strongHeight - smallHeight) / 2;
    const int x = padding + signSide + gap;
    const int width = this->width() - x - gap - chevronSide - padding;
    painter.setFont(strong);
    painter.setPen(themeColor(Token::Text));
    painter.drawText(QRect(x, top, width, strongHeight), Qt::AlignVCenter, m_fact);
    painter.setFont(small);
    painter.setPen(themeColor(Token::Text3));
    painter.drawText(QRect(x, top + strongHeight, width, smallHeight), Qt::AlignVCenter, m_detail);
    paintGlyph(&painter,
               QRectF(this->width() - padding - chevronSide, (height() - chevronSide) / 2.0,
                      chevronSide, chevronSide),
               Glyph::Down, themeColor(Token::Text3));
}

void ReceivingTile::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
        || event->key() == Qt::Key_Down)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

StatusHeader::StatusHeader(StatusApi &status, SendingControl &control, QWidget *parent)
    : QFrame(parent)
    , m_status(status)
    , m_control(control)
    , m_receiving(new ReceivingTile(this))
    , m_switch(new Switch(this))
    , m_fact(makeLabel({}, FontRole::Strong, Token::Text, this))
    , m_detail(makeLabel({}, FontRole::Small, Token::Text3, this))
{
    setKind(this, u"header"_s);
    m_switch->setObjectName(u"sendingSwitch"_s);
    m_receiving->setObjectName(u"receivingTile"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(1, 1, padding, 1);
    row->setSpacing(0);
    row->addWidget(m_receiving);
    auto *line = new QFrame(this);
    setKind(line, u"line"_s);
    line->setFixedWidth(1);
    row->addWidget(line);
    row->addSpacing(padding - 4);
    row->addWidget(m_switch);
    row->addSpacing(gap - 4);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addStretch(1);
    texts->addWidget(m_fact);
    texts->addWidget(m_detail);
    texts->addStretch(1);
    row->addLayout(texts);

    connect(m_switch, &QAbstractButton::clicked, this, [this](bool on) {
        m_switch->setChecked(m_status.sending().on);
        m_control.set(on);
    });
    connect(&status, &StatusApi::receivingChanged, this, &StatusHeader::refreshReceiving);
    connect(&status, &StatusApi::addressChecked, this, &StatusHeader::refreshReceiving);
    connect(&status, &StatusApi::sendingChanged, this, &StatusHeader::refreshSending);
    connect(&control, &SendingControl::busyChanged, this, &StatusHeader::refreshSending);
    auto *timer = new QTimer(this);
    timer->setInterval(refreshEvery);
    connect(timer, &QTimer::timeout, this, &StatusHeader::refreshReceiving);
    timer->start();
    refresh();
}

void StatusHeader::setDestinations(SendingApi &sending)
{
    m_destinations = &sending;
    connect(&sending, &SendingApi::changed, this, &StatusHeader::refreshSending);
    refreshSending();
}

/// One name at most: more are on the page of problems.
QString StatusHeader::waitingDetail() const
{
    const QList<DestinationStanding> all =
        m_destinations ? m_destinations->standings() : QList<DestinationStanding>();
    QStringList held;
    QStringList paused;
    for (const DestinationStanding &standing : all) {
        const Destination *destination = findDestination(standing.destination);
        const QString name =
            destination ? destination->description().name : oneLine(standing.actionName, 40);
        if (standing.kind == DestinationStanding::Kind::Held && !held.contains(name))
            held.append(name);
        else if (standing.kind == DestinationStanding::Kind::Paused && !paused.contains(name))
            paused.append(name);
    }
    const auto one = [](const QStringList &names) {
        return names.size() == 1 ? names.constFirst() : QString();
    };
    if (!held.isEmpty())
        return one(held).isEmpty()
            ? tr("%n services are waiting", nullptr, static_cast<int>(held.size()))
            : tr("%1 is waiting").arg(one(held));
    if (!paused.isEmpty())
        return one(paused).isEmpty()
            ? tr("%n services are paused", nullptr, static_cast<int>(paused.size()))
            : tr("%1 is paused").arg(one(paused));
    return {};
}

void StatusHeader::setHasFlows(bool hasFlows)
{
    m_hasFlows = hasFlows;
    refreshReceiving();
}

QString StatusHeader::sendingFact() const
{
    return m_fact->text();
}

QString StatusHeader::sendingDetail() const
{
    return m_detail->text();
}

QString StatusHeader::summary() const
{
    return m_receiving->fact() + ", "_L1 + m_fact->text() + ", "_L1 + m_detail->text();
}

void StatusHeader::refresh()
{
    refreshReceiving();
    refreshSending();
}

void StatusHeader::refreshReceiving()
{
    const ReceivingStatus now = m_status.receiving();
    const QString lost = tr("events do not arrive");
    switch (now.kind) {
    case ReceivingStatus::Kind::Starting:
        m_receiving->setContent(Sign::Pending, tr("Checking the address…"), {});
        break;
    case ReceivingStatus::Kind::Listening: {
        if (isCutOff(m_status)) {
            m_receiving->setContent(Sign::Failed, tr("Address unreachable"), lost);
            break;
        }
        QString detail = tr("no events yet");
        if (now.lastEventUtc.isValid())
            detail = lastEventText(now.lastEventUtc);
        else if (!m_hasFlows)
            detail = tr("no flows yet");
        m_receiving->setContent(Sign::Delivered, tr("Receiving"), detail);
        break;
    }
    case ReceivingStatus::Kind::PortTaken:
        m_receiving->setContent(Sign::Failed, portTakenText(QString::number(now.port)).what, lost);
        break;
    case ReceivingStatus::Kind::Failed:
        m_receiving->setContent(Sign::Failed, tr("Address unreachable"), lost);
        break;
    case ReceivingStatus::Kind::StorageTrouble:
        m_receiving->setContent(Sign::Failed, tr("Events cannot be stored"), lost);
        break;
    }
    announce(m_receiving->fact());
}

void StatusHeader::refreshSending()
{
    const SendingStatus now = m_status.sending();
    const bool busy = m_control.isBusy() || now.stopping;
    m_switch->setChecked(now.on);
    m_switch->setBusy(busy);
    if (now.stopping)
        m_fact->setText(tr("Stopping…"));
    else
        m_fact->setText(now.on ? tr("Sending") : tr("Sending stopped"));
    const QString kept = now.on ? waitingDetail() : QString();
    if (!kept.isEmpty())
        m_detail->setText(kept);
    else
        m_detail->setText(now.on ? tr("%n waiting", nullptr, toInt(now.waiting))
                                 : tr("%n held", nullptr, toInt(now.held)));
    m_switch->setAccessibleName(
        tr("Sending, %1, %2").arg(now.on ? tr("on") : tr("off"), m_detail->text()));
    m_switch->setToolTip(now.on ? tr("Stop sending (%1)").arg(u"Ctrl+Shift+S"_s)
                                : tr("Resume sending (%1)").arg(u"Ctrl+Shift+S"_s));
    announce(m_fact->text());
}

void StatusHeader::announce(const QString &words)
{
    if (m_announced.contains(words))
        return;
    m_announced = m_receiving->fact() + u'\n' + m_fact->text();
    setAccessibleName(m_announced.simplified());
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace LeadBridge::Ui
