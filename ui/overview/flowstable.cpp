// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/flowstable.h"

#include "app/interfaces/wording.h"
#include "ui/widgets/format.h"
#include "ui/widgets/now.h"
#include "ui/widgets/switch.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int tableRow = 42;
constexpr int edge = 16;
constexpr int switchWidth = 32;
constexpr int switchHeight = 18;
constexpr int nameLeft = edge + switchWidth + 16;
constexpr int barWidth = 96;
constexpr int barHeight = 6;
constexpr QChar dash(0x2014);

class FlowsTableDelegate final : public RowDelegate
{
public:
    explicit FlowsTableDelegate(QAbstractItemView *view)
        : RowDelegate(view)
    {
        setRowLines(true);
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        painter->save();
        paintRow(painter, option, index);
        const QString text = index.data().toString();
        const QRect cell = option.rect.adjusted(cellPadding, 0, -cellPadding, 0);
        switch (index.column()) {
        case FlowsTableModel::Name:
            paintName(painter, option.rect, index);
            break;
        case FlowsTableModel::Destinations:
            paintText(painter, cell, text, FontRole::Body, Token::Text2);
            break;
        case FlowsTableModel::Delivered:
            paintShare(painter, cell.adjusted(16, 0, 0, 0), index);
            break;
        case FlowsTableModel::Last:
            paintText(painter, cell.adjusted(0, 0, cellPadding - edge, 0), text, FontRole::Body,
                      Token::Text2, Qt::AlignRight);
            break;
        default:
            paintText(painter, cell, text, FontRole::Body, Token::Text, Qt::AlignRight);
        }
        painter->restore();
    }

private:
    void paintName(QPainter *painter, const QRect &rect, const QModelIndex &index) const
    {
        const bool on = index.data(FlowsTableModel::RunningRole).toBool();
        const bool blocked = index.data(FlowsTableModel::BlockedRole).toBool();
        Switch::paint(painter,
                      QRectF(rect.x() + edge, rect.center().y() - switchHeight / 2.0 + 0.5,
                             switchWidth, switchHeight),
                      on ? 1.0 : 0.0, on, on || !blocked);
        paintText(painter, rect.adjusted(nameLeft, 0, -cellPadding, 0), index.data().toString(),
                  FontRole::Strong, Token::Text);
    }

    void paintShare(QPainter *painter, const QRect &rect, const QModelIndex &index) const
    {
        const double share = index.data(FlowsTableModel::ShareRole).toDouble();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        const QRectF bar(rect.x(), rect.center().y() - barHeight / 2.0, barWidth, barHeight);
        painter->setBrush(themeColor(Token::Sunken));
        painter->drawRoundedRect(bar, 3, 3);
        if (share > 0) {
            painter->setBrush(themeColor(Token::PlotOk));
            painter->drawRoundedRect(QRectF(bar.topLeft(), QSizeF(barWidth * share, barHeight)), 3,
                                     3);
        }
        paintText(painter, rect.adjusted(barWidth + 12, 0, 0, 0), index.data().toString(),
                  FontRole::Body, Token::Text);
    }
};

/// Headings that stand exactly over the cells' texts.
class FlowsTableHeader final : public QHeaderView
{
public:
    explicit FlowsTableHeader(QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent)
    {
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        painter->save();
        painter->fillRect(rect, themeColor(Token::Surface));
        painter->setPen(QPen(themeColor(Token::Border), 0));
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
        const QMargins margins(section == FlowsTableModel::Name            ? edge
                                   : section == FlowsTableModel::Delivered ? 24
                                                                           : 8,
                               0, section == FlowsTableModel::Last ? edge : 8, 0);
        const auto alignment = static_cast<Qt::Alignment>(
            model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
        painter->setFont(Theme::instance().font(FontRole::Small));
        painter->setPen(themeColor(Token::Text3));
        painter->drawText(rect.marginsRemoved(margins),
                          static_cast<int>(alignment) | Qt::TextSingleLine,
                          model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
        painter->restore();
    }
};

} // namespace

void FlowsTableModel::setFlows(const QList<FlowSummary> &flows)
{
    const bool sameRows = flows.size() == m_flows.size()
        && std::equal(flows.cbegin(), flows.cend(), m_flows.cbegin(),
                      [](const FlowSummary &a, const FlowSummary &b) { return a.id == b.id; });
    if (sameRows) {
        m_flows = flows;
        if (!flows.isEmpty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_flows = flows;
    endResetModel();
}

int FlowsTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_flows.size());
}

int FlowsTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FlowsTableModel::text(const FlowSummary &flow, int column)
{
    switch (column) {
    case Name:
        return oneLine(flow.name);
    case Destinations: {
        QStringList names;
        for (const QString &id : flow.destinations)
            names.append(destinationText(id));
        return names.join(", "_L1);
    }
    case Received:
        return number(flow.receivedToday);
    case Delivered:
        return flow.receivedToday > 0
            ? tr("%1 %").arg(percent(flow.deliveredToday, flow.receivedToday))
            : QString(dash);
    case Refused:
        return number(flow.problemsToday);
    case Waiting:
        return number(flow.waiting + flow.held);
    case Last:
        return flow.lastEventUtc.isValid() ? ago(flow.lastEventUtc, nowUtc()) : QString(dash);
    default:
        return {};
    }
}

QString FlowsTableModel::spoken(const FlowSummary &flow)
{
    return tr("%1, %2, today %3, delivered %4")
        .arg(flow.name, flow.running ? tr("on") : tr("off"), number(flow.receivedToday),
             number(flow.deliveredToday));
}

QVariant FlowsTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_flows.size())
        return {};
    const FlowSummary &flow = m_flows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(flow, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Name ? spoken(flow) : text(flow, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Name && flow.toFill > 0 && !flow.running)
            return tr("%n field(s) to fill in", nullptr, flow.toFill);
        return {};
    case RunningRole:
        return flow.running;
    case BlockedRole:
        return flow.toFill > 0;
    case ShareRole:
        return flow.receivedToday > 0
            ? static_cast<double>(flow.deliveredToday) / static_cast<double>(flow.receivedToday)
            : 0.0;
    default:
        return {};
    }
}

QVariant FlowsTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool right =
        section == Received || section == Refused || section == Waiting || section == Last;
    if (role == Qt::TextAlignmentRole)
        return int((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Flow");
    case Destinations:
        return tr("Where to");
    case Received:
        return tr("Received");
    case Delivered:
        return tr("Delivered");
    case Refused:
        return tr("Refused");
    case Waiting:
        return tr("Waiting");
    case Last:
        return tr("Last event");
    default:
        return {};
    }
}

FlowsTable::FlowsTable(QWidget *parent)
    : QTableView(parent)
    , m_model(new FlowsTableModel(this))
{
    setObjectName(u"flowsTable"_s);
    setAccessibleName(tr("Flows"));
    setModel(m_model);
    setHorizontalHeader(new FlowsTableHeader(this));
    setUpTable(this, tableRow);
    setItemDelegate(new FlowsTableDelegate(this));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the owner tells of the rows below
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    horizontalHeader()->setSectionsClickable(false);
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        emit openRequested(m_model->flowAt(index.row()).id);
    });
}

void FlowsTable::setFlows(const QList<FlowSummary> &flows)
{
    m_model->setFlows(flows);
    updateGeometry();
    arrangeColumns();
    emit hiddenChanged(hiddenRows());
}

void FlowsTable::setRowsShown(int rows)
{
    if (rows == m_rowsShown)
        return;
    m_rowsShown = rows;
    updateGeometry();
    emit hiddenChanged(hiddenRows());
}

int FlowsTable::hiddenRows() const
{
    return qMax(0, m_model->rowCount() - m_rowsShown);
}

QSize FlowsTable::sizeHint() const
{
    const int rows = qBound(1, m_model->rowCount(), m_rowsShown);
    return { 400,
             horizontalHeader()->height() + rows * verticalHeader()->defaultSectionSize() + 1 };
}

void FlowsTable::arrangeColumns()
{
    const int all = viewport()->width();
    const QFontMetrics metrics(Theme::instance().font(FontRole::Body));
    const QFontMetrics heads(horizontalHeader()->font());
    const auto need = [&](int column, const QString &sample) {
        const QString head =
            m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        return qMax(metrics.horizontalAdvance(sample), heads.horizontalAdvance(head)) + 24;
    };
    const int numbers = need(FlowsTableModel::Received, u"99 999"_s)
        + need(FlowsTableModel::Refused, u"9 999"_s) + need(FlowsTableModel::Waiting, u"9 999"_s);
    const int share = 16 + barWidth + 12 + metrics.horizontalAdvance(u"100,0 %"_s) + 24;
    int last = need(FlowsTableModel::Last, QString(dash)) + edge;
    for (int row = 0; row < m_model->rowCount(); ++row)
        last = qMax(
            last,
            metrics.horizontalAdvance(m_model->index(row, FlowsTableModel::Last).data().toString())
                + 24 + edge);
    const int rest = qMax(240, all - numbers - share - last);
    setColumnWidth(FlowsTableModel::Received, need(FlowsTableModel::Received, u"99 999"_s));
    setColumnWidth(FlowsTableModel::Refused, need(FlowsTableModel::Refused, u"9 999"_s));
    setColumnWidth(FlowsTableModel::Waiting, need(FlowsTableModel::Waiting, u"9 999"_s));
    setColumnWidth(FlowsTableModel::Delivered, share);
    setColumnWidth(FlowsTableModel::Last, last);
    // The name is what a row is about: it is cut last.
    const QFontMetrics strong(Theme::instance().font(FontRole::Strong));
    int name = rest * 58 / 100;
    for (int row = 0; row < m_model->rowCount(); ++row)
        name = qMax(name,
                    nameLeft + 12
                        + strong.horizontalAdvance(
                            m_model->index(row, FlowsTableModel::Name).data().toString()));
    name = qMin(name, rest * 75 / 100);
    setColumnWidth(FlowsTableModel::Name, name);
    setColumnWidth(FlowsTableModel::Destinations, rest - name);
}

void FlowsTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    arrangeColumns();
}

void FlowsTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0, 0));
}

void FlowsTable::toggle(int row)
{
    const FlowSummary &flow = m_model->flowAt(row);
    if (flow.running || flow.toFill == 0)
        emit switchRequested(flow.id, !flow.running);
}

void FlowsTable::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row();
    if (row >= 0 && event->key() == Qt::Key_Space)
        toggle(row);
    else if (row >= 0 && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        emit openRequested(m_model->flowAt(row).id);
    else
        QTableView::keyPressEvent(event);
}

void FlowsTable::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool onSwitch = index.isValid() && index.column() == FlowsTableModel::Name
        && event->position().x() < nameLeft - 4;
    if (onSwitch && event->button() == Qt::LeftButton)
        toggle(index.row());
}

} // namespace LeadBridge::Ui
