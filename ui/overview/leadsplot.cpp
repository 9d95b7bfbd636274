// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/leadsplot.h"

#include "ui/widgets/format.h"
#include "ui/widgets/now.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstHour = 8; // shown even when nothing came
constexpr int lastHour = 20;
constexpr double hourBar = 0.74;
constexpr double dayBar = 0.7;
constexpr double dash = 0.45;
constexpr double stackGap = 2;
constexpr double leastTop = 10;
constexpr double headroom = 1.05; // over the highest line, for its number

/// A top for the axis that leaves room over the highest bar and ends on a round number.
double topFor(double highest)
{
    const double wanted = std::max(highest, leastTop);
    const double step = std::pow(10, std::floor(std::log10(wanted)));
    for (const double factor : { 1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0 }) {
        if (step * factor >= wanted)
            return step * factor;
    }
    return wanted;
}

QCPBars *makeBars(QCustomPlot *plot, QCPBars *below)
{
    auto *bars = new QCPBars(plot->xAxis, plot->yAxis);
    bars->setStackingGap(stackGap);
    if (below)
        bars->moveAbove(below);
    return bars;
}

} // namespace

LeadsPlot::LeadsPlot(QWidget *parent)
    : QWidget(parent)
    , m_plot(new QCustomPlot(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_plot);
    m_plot->setFocusPolicy(Qt::StrongFocus);
    m_plot->setMouseTracking(true);
    m_plot->installEventFilter(this);
    m_plot->setObjectName(u"plot"_s);
    setFocusProxy(m_plot);
    build();
    restyle();
    connect(&Theme::instance(), &Theme::changed, this, &LeadsPlot::restyle);
}

void LeadsPlot::build()
{
    m_mark = makeBars(m_plot, nullptr);
    m_delivered = makeBars(m_plot, nullptr);
    m_refused = makeBars(m_plot, m_delivered);
    m_waiting = makeBars(m_plot, m_refused);
    m_plot->xAxis->grid()->setVisible(false);
    m_plot->xAxis->setTickLength(0);
    m_plot->xAxis->setSubTicks(false);
    m_plot->yAxis->setBasePen(Qt::NoPen);
    m_plot->yAxis->setTickLength(0);
    m_plot->yAxis->setSubTicks(false);
    m_plot->yAxis->ticker()->setTickCount(4);
    m_plot->yAxis->setNumberFormat(u"f"_s);
    m_plot->yAxis->setNumberPrecision(0);
    m_plot->axisRect()->setMinimumMargins(QMargins(8, 8, 24, 8));
    m_nowLine = new QCPItemLine(m_plot);
    m_nowText = new QCPItemText(m_plot);
    m_nowText->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_nowText->setPadding(QMargins(6, 0, 0, 0));
    m_nowText->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    m_nowLine->setVisible(false);
    m_nowText->setVisible(false);
}

void LeadsPlot::restyle()
{
    const QFont small = Theme::instance().font(FontRole::Small);
    m_plot->setBackground(themeColor(Token::Surface));
    for (QCPAxis *axis : { m_plot->xAxis, m_plot->yAxis }) {
        axis->setTickLabelColor(themeColor(Token::Text3));
        axis->setTickLabelFont(small);
        axis->setTickPen(Qt::NoPen);
    }
    m_plot->xAxis->setBasePen(QPen(themeColor(Token::Border), 1));
    QPen grid(themeColor(Token::Border), 1, Qt::CustomDashLine);
    grid.setDashPattern({ 2, 4 });
    m_plot->yAxis->grid()->setPen(grid);
    m_plot->yAxis->grid()->setZeroLinePen(Qt::NoPen);
    m_delivered->setPen(Qt::NoPen);
    m_delivered->setBrush(themeColor(Token::PlotOk));
    m_refused->setPen(QPen(themeColor(Token::Bad), 1.5));
    m_refused->setBrush(QBrush(themeColor(Token::Bad), Qt::BDiagPattern));
    m_waiting->setPen(QPen(themeColor(Token::Wait), 1.5));
    m_waiting->setBrush(Qt::NoBrush);
    m_mark->setPen(Qt::NoPen);
    m_mark->setBrush(themeColor(Token::AccentSoft));
    for (QCPItemLine *line : std::as_const(m_dashes))
        line->setPen(QPen(themeColor(Token::Text), 2));
    m_nowLine->setPen(QPen(themeColor(Token::Accent), 1.5));
    m_nowText->setColor(themeColor(Token::Accent));
    m_nowText->setFont(small);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void LeadsPlot::showHours(const QList<HourCounts> &hours)
{
    m_byHour = true;
    m_bars.clear();
    int first = firstHour;
    int last = lastHour;
    for (const HourCounts &hour : hours) {
        if (hour.delivered + hour.refused + hour.waiting > 0 || hour.usual >= 1) {
            first = std::min(first, hour.hour);
            last = std::max(last, hour.hour);
        }
    }
    const int now = nowUtc().toLocalTime().time().hour();
    first = std::min(first, now);
    last = std::max(last, now);
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (const HourCounts &hour : hours) {
        if (hour.hour < first || hour.hour > last)
            continue;
        m_bars.append({ double(hour.hour),
                        hour.delivered,
                        hour.refused,
                        hour.waiting,
                        hour.usual,
                        tr("%n:00", nullptr, hour.hour),
                        hour.hour,
                        {} });
        ticker->addTick(hour.hour, QString::number(hour.hour));
    }
    m_plot->xAxis->setTicker(ticker);
    m_plot->xAxis->setRange(first - 0.6, last + 1.0);
    draw(hourBar);
    drawUsual(dash);
    drawNow();
    mark(-1);
}

void LeadsPlot::showDays(const QList<DayCounts> &days)
{
    constexpr int tickEvery = 14;
    m_byHour = false;
    m_bars.clear();
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (qsizetype i = 0; i < days.size(); ++i) {
        const DayCounts &day = days.at(i);
        m_bars.append({ double(i), day.delivered, day.refused, day.waiting, -1,
                        QLocale().toString(day.day, u"d MMMM"_s), -1, day.day });
        if ((days.size() - 1 - i) % tickEvery == 0)
            ticker->addTick(double(i), QLocale().toString(day.day, u"d MMM"_s));
    }
    m_plot->xAxis->setTicker(ticker);
    m_plot->xAxis->setRange(-1.5, double(days.size()) + 1.5);
    draw(dayBar);
    drawUsual(0);
    drawNow();
    mark(-1);
}

void LeadsPlot::draw(double width)
{
    QVector<double> keys;
    QVector<double> delivered;
    QVector<double> refused;
    QVector<double> waiting;
    double highest = 0;
    for (const Bar &bar : std::as_const(m_bars)) {
        keys.append(bar.at);
        // A stacked bar of no height would still draw its outline.
        const auto height = [](qint64 count) {
            return count > 0 ? double(count) : std::numeric_limits<double>::quiet_NaN();
        };
        delivered.append(double(bar.delivered));
        refused.append(height(bar.refused));
        waiting.append(height(bar.waiting));
        highest =
            std::max({ highest, double(bar.delivered + bar.refused + bar.waiting), bar.usual });
    }
    for (QCPBars *bars : { m_delivered, m_refused, m_waiting })
        bars->setWidth(width);
    m_delivered->setData(keys, delivered, true);
    m_refused->setData(keys, refused, true);
    m_waiting->setData(keys, waiting, true);
    m_plot->yAxis->setRange(0, topFor(highest) * headroom);
}

void LeadsPlot::drawUsual(double width)
{
    for (QCPItemLine *line : std::as_const(m_dashes))
        m_plot->removeItem(line);
    m_dashes.clear();
    for (const Bar &bar : std::as_const(m_bars)) {
        if (bar.usual < 0 || width <= 0)
            continue;
        auto *line = new QCPItemLine(m_plot);
        line->start->setCoords(bar.at - width, bar.usual);
        line->end->setCoords(bar.at + width, bar.usual);
        line->setPen(QPen(themeColor(Token::Text), 2));
        m_dashes.append(line);
    }
}

void LeadsPlot::drawNow()
{
    m_nowLine->setVisible(m_byHour);
    m_nowText->setVisible(m_byHour);
    if (!m_byHour)
        return;
    // At the right of the running hour's bar: what is drawn so far ends there.
    const double at = nowUtc().toLocalTime().time().hour() + dash + 0.05;
    m_nowLine->start->setCoords(at, 0);
    m_nowLine->end->setCoords(at, m_plot->yAxis->range().upper);
    m_nowText->setText(tr("now %1").arg(timeOfDay(nowUtc())));
    m_nowText->position->setCoords(at, 0);
    const bool lastThird = at > m_plot->xAxis->range().lower + 0.8 * m_plot->xAxis->range().size();
    m_nowText->setPositionAlignment((lastThird ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
    m_nowText->setPadding(lastThird ? QMargins(0, 0, 6, 0) : QMargins(6, 0, 0, 0));
}

QString LeadsPlot::nameOf(const Bar &bar) const
{
    QStringList parts { tr("delivered %1").arg(number(bar.delivered)) };
    if (bar.refused > 0)
        parts.append(tr("refused %1").arg(number(bar.refused)));
    if (bar.waiting > 0)
        parts.append(tr("waiting %1").arg(number(bar.waiting)));
    if (bar.usual >= 0)
        parts.append(tr("usual %1").arg(number(std::llround(bar.usual))));
    return tr("%1: %2").arg(bar.name, parts.join(", "_L1));
}

QString LeadsPlot::markedName() const
{
    return m_marked >= 0 ? nameOf(m_bars.at(m_marked)) : QString();
}

void LeadsPlot::mark(int index)
{
    m_marked = index;
    if (index < 0) {
        m_mark->setData({}, {});
        m_plot->setAccessibleName(tr("Leads by hour"));
    } else {
        m_mark->setWidth(0.98);
        m_mark->setData({ m_bars.at(index).at }, { m_plot->yAxis->range().upper }, true);
        m_plot->setAccessibleName(markedName());
        QAccessibleEvent changed(m_plot, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&changed);
    }
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

int LeadsPlot::barAt(double x) const
{
    for (int i = 0; i < m_bars.size(); ++i) {
        if (std::abs(m_bars.at(i).at - x) <= 0.5)
            return i;
    }
    return -1;
}

void LeadsPlot::choose(int index)
{
    if (index < 0)
        return;
    if (m_byHour)
        emit hourChosen(m_bars.at(index).hour);
    else
        emit dayChosen(m_bars.at(index).day);
}

void LeadsPlot::hover(const QPoint &position)
{
    const int index = barAt(m_plot->xAxis->pixelToCoord(position.x()));
    QToolTip::showText(m_plot->mapToGlobal(position),
                       index >= 0 ? nameOf(m_bars.at(index)).toHtmlEscaped() : QString(), m_plot);
}

bool LeadsPlot::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_plot)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress && !m_bars.isEmpty()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int last = static_cast<int>(m_bars.size()) - 1;
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            const int step = key == Qt::Key_Right ? 1 : -1;
            mark(m_marked < 0 ? last : qBound(0, m_marked + step, last));
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            choose(m_marked);
            return true;
        }
    }
    if (event->type() == QEvent::FocusOut)
        mark(-1);
    if (event->type() == QEvent::FocusIn && m_marked < 0 && !m_bars.isEmpty())
        mark(static_cast<int>(m_bars.size()) - 1);
    if (event->type() == QEvent::MouseMove)
        hover(static_cast<QMouseEvent *>(event)->position().toPoint());
    if (event->type() == QEvent::MouseButtonDblClick)
        choose(
            barAt(m_plot->xAxis->pixelToCoord(static_cast<QMouseEvent *>(event)->position().x())));
    return false;
}

LegendItem::LegendItem(Look look, const QString &word, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_word(word)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFontRole(this, FontRole::Small);
    setAccessibleName(word);
}

QSize LegendItem::sizeHint() const
{
    return { 14 + 6 + fontMetrics().horizontalAdvance(m_word) + 2, fontMetrics().height() };
}

void LegendItem::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal middle = height() / 2.0;
    const QRectF square(0.75, middle - 5.25, 10.5, 10.5);
    switch (m_look) {
    case Look::Solid:
        painter.setPen(Qt::NoPen);
        painter.setBrush(themeColor(Token::PlotOk));
        painter.drawRoundedRect(square, 2, 2);
        break;
    case Look::Hatched:
        painter.setPen(QPen(themeColor(Token::Bad), 1.5));
        painter.setBrush(QBrush(themeColor(Token::Bad), Qt::BDiagPattern));
        painter.drawRoundedRect(square, 2, 2);
        break;
    case Look::Outline:
        painter.setPen(QPen(themeColor(Token::Wait), 1.5));
        painter.drawRoundedRect(square, 2, 2);
        break;
    case Look::Dash:
        painter.setPen(QPen(themeColor(Token::Text), 2));
        painter.drawLine(QPointF(0, middle), QPointF(13, middle));
        break;
    }
    painter.setPen(themeColor(Token::Text2));
    painter.drawText(rect().adjusted(20, 0, 0, 0), Qt::AlignVCenter, m_word);
}

} // namespace LeadBridge::Ui
