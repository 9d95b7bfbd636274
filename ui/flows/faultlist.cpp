// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/faultlist.h"

#include "app/interfaces/stringwording.h"
#include "ui/flows/pastedview.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int markSide = 22;
constexpr int legendSide = 12;

/// The other reading of a fault, as a verb; empty where there is one reading only.
QString keepVerbOf(const StringFault &fault, const QList<StringFault> &all)
{
    if (fault.code != StringFaultCode::OtherEvent)
        return {};
    const bool brace = std::any_of(all.cbegin(), all.cend(), [&fault](const StringFault &other) {
        return other.pair == fault.pair
            && (other.code == StringFaultCode::MissingBrace
                || other.code == StringFaultCode::SplitBrace
                || other.code == StringFaultCode::FullWidthBrace);
    });
    return brace ? FaultList::tr("Leave and mend the brace") : FaultList::tr("Leave the field");
}

class LegendMark final : public QWidget
{
public:
    LegendMark(FaultWeight weight, QWidget *parent)
        : QWidget(parent)
        , m_weight(weight)
    {
        setFixedSize(legendSide, legendSide);
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool loses = m_weight == FaultWeight::Loses;
        painter.setPen(Qt::NoPen);
        painter.setBrush(themeColor(loses ? Token::Bad : Token::Warn));
        const qreal radius = loses ? 3 : legendSide / 2.0;
        painter.drawRoundedRect(rect(), radius, radius);
    }

private:
    FaultWeight m_weight;
};

} // namespace

QString faultCountText(const QList<StringFault> &faults)
{
    const auto heavy = std::count_if(faults.cbegin(), faults.cend(), [](const StringFault &fault) {
        return fault.weight == FaultWeight::Loses;
    });
    QStringList parts;
    if (heavy > 0)
        parts.append(FaultList::tr("%n error(s)", nullptr, static_cast<int>(heavy)));
    if (const auto light = faults.size() - heavy; light > 0)
        parts.append(FaultList::tr("%n remark(s)", nullptr, static_cast<int>(light)));
    return parts.join(", "_L1);
}

FaultRow::FaultRow(int number, const StringFault &fault, const QString &keepVerb, QWidget *parent)
    : QFrame(parent)
    , m_number(number)
    , m_weight(fault.weight)
{
    setObjectName("fault_"_L1 + QString::number(number));
    setFocusPolicy(Qt::TabFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::card + markSide + 12, 11, Space::card, 11);
    column->setSpacing(2);
    const QString title = oneLine(faultTitle(fault), 200);
    const QString text = oneLine(faultText(fault), 600);
    column->addWidget(new Paragraph(title, FontRole::Strong, Token::Text, this));
    if (!text.isEmpty())
        column->addWidget(new Paragraph(text, FontRole::Small, Token::Text2, this));
    const QString weight =
        fault.weight == FaultWeight::Loses ? tr("data will be lost") : tr("may go wrong");
    setAccessibleName(tr("%1. %2, %3").arg(number).arg(title, weight));
    setAccessibleDescription(text);
    if (keepVerb.isEmpty())
        return;
    auto *keep = new QPushButton(keepVerb, this);
    keep->setObjectName("keep_"_L1 + QString::number(number));
    setKind(keep, u"small"_s);
    column->addSpacing(6);
    column->addWidget(keep, 0, Qt::AlignLeft);
    connect(keep, &QPushButton::clicked, this, &FaultRow::keepAsked);
}

void FaultRow::setCurrent(bool current)
{
    m_current = current;
    update();
}

void FaultRow::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_current)
        painter.fillRect(rect(), themeColor(Token::AccentSoft));
    painter.fillRect(QRect(0, 0, width(), 1), themeColor(Token::Border));
    if (hasFocus()) {
        painter.setPen(QPen(themeColor(Token::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), Radius::tag, Radius::tag);
    }
    paintFaultMark(&painter, QRectF(Space::card, 11, markSide, markSide), m_number, m_weight);
}

void FaultRow::mouseReleaseEvent(QMouseEvent * /*event*/)
{
    emit chosen();
}

void FaultRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space)
        emit chosen();
    else
        QFrame::keyPressEvent(event);
}

void FaultRow::focusInEvent(QFocusEvent *event)
{
    QFrame::focusInEvent(event);
    update();
}

void FaultRow::focusOutEvent(QFocusEvent *event)
{
    QFrame::focusOutEvent(event);
    update();
}

FaultList::FaultList(QWidget *parent)
    : QFrame(parent)
    , m_title(makeLabel({}, FontRole::Section, Token::Text, this))
    , m_word(makeLabel(tr("we mend it all"), FontRole::Small, Token::Text3, this))
    , m_scroll(new QScrollArea(this))
    , m_legend(makeLegend())
{
    setKind(this, u"card"_s);
    m_title->setObjectName(u"faultCount"_s);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(Space::card, 12, Space::card, 12);
    head->addWidget(m_title, 1);
    head->addWidget(m_word);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_legend);
}

QWidget *FaultList::makeLegend()
{
    auto *legend = new QFrame(this);
    setKind(legend, u"legend"_s);
    auto *row = new QHBoxLayout(legend);
    row->setContentsMargins(Space::card, 10, Space::card, 10);
    row->setSpacing(6);
    row->addWidget(new LegendMark(FaultWeight::Loses, legend));
    row->addWidget(makeLabel(tr("data will be lost"), FontRole::Small, Token::Text2, legend));
    row->addSpacing(8);
    row->addWidget(new LegendMark(FaultWeight::Risky, legend));
    row->addWidget(makeLabel(tr("may go wrong"), FontRole::Small, Token::Text2, legend));
    row->addStretch(1);
    return legend;
}

void FaultList::setCheck(const StringCheck &check)
{
    m_rows.clear();
    auto *body = new QWidget;
    setKind(body, u"page"_s);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (int i = 0; i < check.faults.size(); ++i) {
        const StringFault &fault = check.faults.at(i);
        auto *row = new FaultRow(i + 1, fault, keepVerbOf(fault, check.faults), body);
        column->addWidget(row);
        m_rows.append(row);
        connect(row, &FaultRow::chosen, this, [this, i] { emit faultChosen(i); });
        const QString placeholder = fault.args.value(0);
        connect(row, &FaultRow::keepAsked, this,
                [this, placeholder] { emit keepAsked(placeholder); });
    }
    column->addStretch(1);
    // A button of the old list may be what asked for the new one: it goes later.
    if (QWidget *old = m_scroll->takeWidget())
        old->deleteLater();
    m_scroll->setWidget(body);
    body->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_title->setText(faultCountText(check.faults));
}

void FaultList::setCurrent(int index)
{
    for (int i = 0; i < m_rows.size(); ++i)
        m_rows.at(i)->setCurrent(i == index);
    if (index >= 0 && index < m_rows.size())
        m_scroll->ensureWidgetVisible(m_rows.at(index), 0, 0);
}

} // namespace LeadBridge::Ui
