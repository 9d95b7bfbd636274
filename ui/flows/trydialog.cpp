// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/trydialog.h"

#include "app/flow/conditions.h"
#include "app/interfaces/flowsapi.h"
#include "app/interfaces/wording.h"
#include "ui/flows/chaintexts.h"
#include "ui/flows/flowtexts.h"
#include "ui/flows/requesttext.h"
#include "ui/flows/testrun.h"
#include "ui/history/codeview.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/whenready.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstSize(760, 620);
constexpr int sampleCount = 50;

Sign signOfPreview(State state)
{
    if (state == State::Delivered)
        return Sign::Delivered;
    return state == State::Invalid ? Sign::Invalid : Sign::Filtered;
}

/// Folds what would be sent in and out.
QToolButton *makeFold(const QString &name, QWidget *body, QWidget *parent)
{
    auto *fold = new QToolButton(parent);
    fold->setCheckable(true);
    fold->setText(TryDialog::tr("What would be sent"));
    fold->setIcon(icon(Glyph::Right));
    fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    fold->setAccessibleName(TryDialog::tr("What would be sent: %1").arg(name));
    QObject::connect(fold, &QToolButton::toggled, body, [fold, body](bool unfolded) {
        fold->setIcon(icon(unfolded ? Glyph::Down : Glyph::Right));
        body->setVisible(unfolded);
    });
    return fold;
}

} // namespace

QString wouldSendText(const StepPreview &step)
{
    if (!step.record.method.isEmpty())
        return requestText(requestLines(step.record));
    QStringList lines;
    for (const PreviewLine &line : step.lines)
        lines.append(line.name + " = "_L1 + (line.secret ? u"•••"_s : line.value));
    return lines.join(u'\n');
}

QString wouldDoText(State state)
{
    if (state == State::Delivered)
        return TryDialog::tr("Would be sent");
    return state == State::Invalid ? stateText(state) : TryDialog::tr("Passed over");
}

TryDialog::TryDialog(FlowsApi &flows, const Flow &flow, const SampleEvent &event, QWidget *parent)
    : QDialog(parent)
    , m_flows(flows)
    , m_flow(flow)
    , m_first(event)
    , m_box(new QComboBox(this))
    , m_filtered(new Banner(BannerKind::Warn, this))
{
    setObjectName(u"tryDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Try on an event"));
    build();
    loadSamples();
}

void TryDialog::build()
{
    m_box->setObjectName(u"tryEvent"_s);
    m_box->setAccessibleName(tr("Event"));
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_filtered->setObjectName(u"tryFiltered"_s);
    m_filtered->setText(
        tr("The flow's conditions leave this event out."),
        tr("Nothing would be sent. Below is what the steps would do without them."));
    m_filtered->hide();
    auto *page = new QWidget;
    setKind(page, u"page"_s);
    m_steps = new QVBoxLayout(page);
    m_steps->setContentsMargins(0, 0, Space::inGroup, 0);
    m_steps->setSpacing(Space::formRow);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *choice = new QHBoxLayout;
    choice->setSpacing(Space::inGroup);
    choice->addWidget(makeLabel(tr("Event"), FontRole::Body, Token::Text2, this));
    choice->addWidget(m_box, 1);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"closeTry"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::page, Space::page, Space::page, 20);
    column->setSpacing(Space::inGroup);
    column->addWidget(
        new Paragraph(tr("What would “%1” do with this event?").arg(oneLine(m_flow.name, 60)),
                      FontRole::Section, Token::Text, this));
    column->addWidget(new Paragraph(tr("Nothing is sent. Later steps see a sample answer of the "
                                       "earlier ones."),
                                    FontRole::Body, Token::Text2, this));
    column->addSpacing(Space::inGroup);
    column->addLayout(choice);
    column->addWidget(m_filtered);
    column->addSpacing(Space::sign);
    column->addWidget(scroll, 1);
    column->addLayout(buttons);
    resize(firstSize);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_box, &QComboBox::activated, this, &TryDialog::tryEvent);
}

void TryDialog::loadSamples()
{
    whenReady(m_flows.samples(m_flow.source, m_flow.id, sampleCount), this,
              [this](const Result<QList<SampleEvent>> &samples) {
                  showSamples(samples.value_or(QList<SampleEvent> {}));
              });
}

void TryDialog::showSamples(const QList<SampleEvent> &samples)
{
    m_samples = samples;
    const auto wanted = [this](const SampleEvent &sample) { return sample.id == m_first.id; };
    auto at = std::find_if(m_samples.cbegin(), m_samples.cend(), wanted) - m_samples.cbegin();
    if (at == m_samples.size() && !m_first.fields.isEmpty())
        m_samples.append(m_first); // older than the last ones
    else if (at == m_samples.size())
        at = 0;
    if (m_samples.isEmpty())
        m_samples.append(catalogueSample(m_flow.source.event));
    m_box->clear();
    for (const SampleEvent &sample : std::as_const(m_samples))
        m_box->addItem(sampleTitle(sample, m_flow.source.event));
    m_box->setCurrentIndex(static_cast<int>(at));
    m_box->setEnabled(m_samples.size() > 1);
    tryEvent();
}

void TryDialog::clear()
{
    while (QLayoutItem *item = m_steps->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

void TryDialog::tryEvent()
{
    clear();
    const SampleEvent sample = m_samples.value(m_box->currentIndex());
    m_filtered->setVisible(m_flow.conditions && !holds(*m_flow.conditions, sample.fields));
    Flow steps = m_flow;
    steps.conditions.reset();
    const QList<StepPreview> previews = m_flows.previewSteps(steps, sample);
    for (int i = 0; i < m_flow.actions.size() && i < previews.size(); ++i)
        addStep(i, previews.at(i));
    if (m_flow.actions.isEmpty())
        m_steps->addWidget(
            new Paragraph(tr("The flow has no steps yet."), FontRole::Body, Token::Text2, this));
    m_steps->addStretch(1);
}

void TryDialog::addStep(int index, const StepPreview &step)
{
    const Action &action = m_flow.actions.at(index);
    const QString name = tr("%1. %2").arg(index + 1).arg(oneLine(action.name, 100));
    const bool sent = step.state == State::Delivered;
    auto *card = new QFrame(this);
    card->setObjectName("tryStep"_L1 + QString::number(index));
    setKind(card, u"card"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(Space::inGroup);
    head->addWidget(new LetterTile(tileLetter(action.destination), card));
    head->addWidget(new ElidedLabel(name, FontRole::Strong, Token::Text, card), 1);
    auto *chip = new StatusChip(card);
    chip->setSignAndWord(signOfPreview(step.state), wouldDoText(step.state));
    head->addWidget(chip);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(Space::card, Space::formRow, Space::card, Space::formRow);
    column->setSpacing(Space::inGroup);
    column->addLayout(head);
    const QString why = sent ? QString() : reasonText(step.reason);
    if (!why.isEmpty())
        column->addWidget(new Paragraph(why, FontRole::Small, Token::Text2, card));
    const QString text = wouldSendText(step);
    if (sent && !text.isEmpty()) {
        auto *body = new CodeView(text, card);
        body->setAccessibleName(name);
        body->hide();
        QToolButton *fold = makeFold(name, body, card);
        column->addWidget(fold, 0, Qt::AlignLeft);
        column->addWidget(body);
        fold->setChecked(m_flow.actions.size() == 1);
    }
    QStringList told { name, chip->word() };
    told.append(why);
    told.removeAll({});
    card->setAccessibleName(told.join(", "_L1));
    m_steps->addWidget(card);
    card->show();
}

} // namespace LeadBridge::Ui
