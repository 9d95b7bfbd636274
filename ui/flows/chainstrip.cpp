// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/chainstrip.h"

#include "ui/flows/flowdraft.h"
#include "ui/flows/flowtexts.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int stripHeight = 76;
constexpr int cardHeight = 52;
constexpr int tileSide = 28;
constexpr int pad = 9;
constexpr int gap = 10;
constexpr int widestCard = 280;
constexpr int narrowestCard = 96;
constexpr int longestText = 120;

} // namespace

StepCard::StepCard(QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setAutoExclusive(false);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StepCard::setGlyph(Glyph glyph)
{
    m_glyph = glyph;
}

void StepCard::setLetter(const QString &letter)
{
    m_letter = letter;
}

void StepCard::setTexts(const QString &title, const QString &detail, bool trouble)
{
    const QString shortTitle = oneLine(title, longestText);
    const QString shortDetail = oneLine(detail, longestText);
    if (shortTitle == text() && shortDetail == m_detail && trouble == m_trouble)
        return;
    setText(shortTitle);
    m_detail = shortDetail;
    m_trouble = trouble;
    setAccessibleName(shortTitle + ", "_L1 + shortDetail);
    const QString whole = shortTitle + '\n'_L1 + shortDetail;
    setToolTip("<p>"_L1 + whole.toHtmlEscaped().replace(u'\n', "<br>"_L1) + "</p>"_L1);
    updateGeometry();
    update();
}

QSize StepCard::sizeHint() const
{
    const QFontMetrics strong(Theme::instance().font(FontRole::Strong));
    const QFontMetrics small(Theme::instance().font(FontRole::Small));
    const int width = qMax(strong.horizontalAdvance(text()), small.horizontalAdvance(m_detail));
    return { qMin(widestCard, pad + tileSide + gap + width + 14),
             qMax(cardHeight, strong.height() + small.height() + 14) };
}

QSize StepCard::minimumSizeHint() const
{
    return { qMin(narrowestCard, sizeHint().width()), sizeHint().height() };
}

void StepCard::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool marked = isChecked() || hasFocus();
    const qreal line = marked ? 2 : 1;
    painter.setPen(QPen(themeColor(marked ? Token::Accent : Token::Border), line));
    painter.setBrush(themeColor(underMouse() && !isChecked() ? Token::Hover : Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2),
                            Radius::banner, Radius::banner);
    const QRect tile(pad, (height() - tileSide) / 2, tileSide, tileSide);
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeColor(isChecked() ? Token::AccentSoft : Token::Sunken));
    painter.drawRoundedRect(tile, Radius::control, Radius::control);
    const Token ink = isChecked() ? Token::Accent : Token::Text2;
    if (m_letter.isEmpty()) {
        paintGlyph(&painter, tile.adjusted(5, 5, -5, -5), m_glyph, themeColor(ink));
    } else {
        painter.setFont(Theme::instance().font(FontRole::SmallStrong));
        painter.setPen(themeColor(ink));
        painter.drawText(tile, Qt::AlignCenter, m_letter);
    }
    const int x = tile.right() + 1 + gap;
    const int room = width() - x - 10;
    const QFont strong = Theme::instance().font(FontRole::Strong);
    const QFont small = Theme::instance().font(FontRole::Small);
    const int all = QFontMetrics(strong).height() + QFontMetrics(small).height();
    const int top = (height() - all) / 2;
    painter.setFont(strong);
    painter.setPen(themeColor(Token::Text));
    painter.drawText(QRect(x, top, room, painter.fontMetrics().height()), Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
    const int below = top + painter.fontMetrics().height();
    painter.setFont(small);
    painter.setPen(themeColor(m_trouble ? Token::Bad : Token::Text3));
    painter.drawText(QRect(x, below, room, painter.fontMetrics().height()), Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(m_detail, Qt::ElideRight, room));
}

void StepCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

ChainStrip::ChainStrip(FlowDraft &draft, QWidget *parent)
    : QFrame(parent)
    , m_draft(draft)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(Space::page, 0, Space::page, 0);
    m_row->setSpacing(Space::inGroup);
    setMinimumHeight(stripHeight);
    setAccessibleName(tr("Steps of the flow"));
    connect(&draft, &FlowDraft::restarted, this, &ChainStrip::rebuild);
    connect(&draft, &FlowDraft::edited, this, &ChainStrip::refresh);
}

StepCard *ChainStrip::addCard(const QString &name)
{
    auto *card = new StepCard(this);
    card->setObjectName(name);
    m_row->addWidget(card);
    return card;
}

void ChainStrip::addArrow()
{
    auto *arrow = new SignView(Sign::Info, this, 18);
    arrow->setGlyph(Glyph::Right, Token::Text3);
    m_row->addWidget(arrow);
}

void ChainStrip::rebuild()
{
    while (QLayoutItem *item = m_row->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_steps.clear();
    m_condition = nullptr;
    m_source = addCard(u"stepSource"_s);
    connect(m_source, &StepCard::clicked, this, [this] { emit stepChosen(source); });
    if (m_draft.flow().conditions) {
        addArrow();
        m_condition = addCard(u"stepCondition"_s);
        m_condition->setGlyph(Glyph::Filter);
        m_condition->setEnabled(false);
    }
    for (int i = 0; i < m_draft.flow().actions.size(); ++i) {
        addArrow();
        StepCard *card = addCard("step"_L1 + QString::number(i));
        card->setLetter(destinationLetter(m_draft.flow().actions.at(i).destination));
        connect(card, &StepCard::clicked, this, [this, i] { emit stepChosen(i); });
        m_steps.append(card);
    }
    m_row->addStretch(1);
    setCurrent(qMin(m_current, static_cast<int>(m_steps.size()) - 1));
    refresh();
}

void ChainStrip::refresh()
{
    const Flow &flow = m_draft.flow();
    if (!m_source || m_steps.size() != flow.actions.size())
        return;
    const bool noName = flow.name.isEmpty();
    m_source->setTexts(
        eventTitle(flow.source.event),
        noName ? tr("no name yet") : tr("Klientiks · %n field(s)", nullptr, m_fieldCount), noName);
    if (m_condition)
        m_condition->setTexts(tr("Condition"), conditionText(*flow.conditions), false);
    for (int i = 0; i < m_steps.size(); ++i) {
        const Action &action = flow.actions.at(i);
        const int gaps = m_draft.toFill(i);
        m_steps.at(i)->setTexts(tr("%1. %2").arg(i + 1).arg(action.name),
                                gaps > 0 ? toFillText(gaps) : runRuleText(action.run), gaps > 0);
    }
}

void ChainStrip::setCurrent(int step)
{
    m_current = step;
    if (m_source)
        m_source->setChecked(step == source);
    for (int i = 0; i < m_steps.size(); ++i)
        m_steps.at(i)->setChecked(i == step);
}

void ChainStrip::setFieldCount(int count)
{
    m_fieldCount = count;
    refresh();
}

} // namespace LeadBridge::Ui
