// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/editdialog.h"

#include "app/interfaces/wording.h"
#include "ui/flows/trydialog.h"
#include "ui/history/fieldform.h"
#include "ui/history/fieldlines.h"
#include "ui/history/historytexts.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/whenready.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QSize firstSize(620, 640);
constexpr auto typingPause = 150ms;

} // namespace

EditDialog::EditDialog(FlowsApi &flows, const EventStory &story, QWidget *parent)
    : QDialog(parent)
    , m_flows(flows)
    , m_story(story)
    , m_flow(flows.flow(story.row.flow))
    , m_delivered(int(
          std::count_if(story.deliveries.cbegin(), story.deliveries.cend(),
                        [](const DeliveryRecord &step) { return step.state == State::Delivered; })))
    , m_asText(story.fields)
    , m_bar(new QTabBar(this))
    , m_pages(new QStackedWidget(this))
    , m_text(new QPlainTextEdit(this))
    , m_fault(new Paragraph({}, FontRole::Small, Token::Bad, this))
{
    setObjectName(u"editDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Edit and send the lead of “%1”").arg(clientText(story.row)));
    setAccessibleName(windowTitle());
    m_rest.setSingleShot(true);
    m_rest.setInterval(typingPause);
    build();
    connect(m_bar, &QTabBar::currentChanged, this, &EditDialog::changeTab);
    connect(m_text, &QPlainTextEdit::textChanged, this, &EditDialog::refresh);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (const auto fields = edited())
            showSteps(*fields);
    });
    refresh();
    loadTitles();
    resize(firstSize);
}

void EditDialog::build()
{
    m_bar->setObjectName(u"editTabs"_s);
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->addTab(tr("Fields"));
    m_bar->addTab(tr("As text"));
    m_text->setObjectName(u"fieldsText"_s);
    m_text->setAccessibleName(tr("Fields as text, one a line"));
    setFontRole(m_text, FontRole::Code);
    m_text->setPlainText(fieldLines(m_asText));
    m_fault->hide();
    m_pages->addWidget(new QWidget(m_pages)); // until the titles are known
    m_pages->addWidget(m_text);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::page, Space::page, Space::page, 20);
    column->setSpacing(Space::inGroup);
    column->addWidget(new Paragraph(windowTitle(), FontRole::Section, Token::Text, this));
    column->addWidget(new Paragraph(tr("What came stays in the story, and the lead stays one row "
                                       "of the history."),
                                    FontRole::Body, Token::Text2, this));
    column->addWidget(m_bar);
    auto *line = new QFrame(this);
    setKind(line, u"line"_s);
    line->setFixedHeight(1);
    column->addWidget(line);
    column->addWidget(m_pages, 1);
    column->addWidget(m_fault);
    addSteps(column);
    addButtons(column);
}

void EditDialog::addSteps(QVBoxLayout *column)
{
    auto *card = new QFrame(this);
    setKind(card, u"sunken"_s);
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(14, 10, 14, 12);
    inner->setSpacing(Space::sign);
    inner->addWidget(
        makeLabel(tr("What the flow does with it"), FontRole::SmallStrong, Token::Text2, card));
    m_steps = new Paragraph({}, FontRole::Small, Token::Text, card);
    m_steps->setObjectName(u"editSteps"_s);
    inner->addWidget(m_steps);
    column->addWidget(card);
    if (m_delivered == 0)
        return;
    if (m_delivered == m_story.deliveries.size()) {
        column->addWidget(new Paragraph(tr("It was delivered before: the service gets it a second "
                                           "time, and the client may be rung up twice.",
                                           "", 1),
                                        FontRole::Small, Token::Warn, this));
        return;
    }
    m_again = new QCheckBox(tr("Also the steps that were delivered"), this);
    m_again->setObjectName(u"alsoDelivered"_s);
    column->addWidget(m_again);
}

void EditDialog::addButtons(QVBoxLayout *column)
{
    auto *safe = new QPushButton(tr("Don't send"), this);
    safe->setObjectName(u"safe"_s);
    safe->setDefault(true);
    m_send = new QPushButton(tr("Send"), this);
    m_send->setObjectName(u"do"_s);
    m_send->setAutoDefault(false);
    setKind(m_send, u"primary"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::inGroup);
    row->addStretch(1);
    row->addWidget(safe);
    row->addWidget(m_send);
    column->addSpacing(Space::inGroup);
    column->addLayout(row);
    connect(safe, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_send, &QPushButton::clicked, this, [this] {
        if (const auto fields = edited()) {
            emit chosen(*fields, scope());
            accept();
        }
    });
}

/// A form without titles is still a form.
void EditDialog::loadTitles()
{
    if (!m_flow) {
        makeForm({});
        return;
    }
    whenReady(m_flows.knownFields(m_flow->source, m_flow->id), this,
              [this](const Result<QList<KnownField>> &known) {
                  makeForm(known ? *known : QList<KnownField> {});
              });
}

void EditDialog::makeForm(const QList<KnownField> &known)
{
    m_form = new FieldForm(known, m_pages);
    m_form->setFields(m_story.fields, came(), mappedNames());
    delete m_pages->widget(FormTab);
    m_pages->insertWidget(FormTab, m_form);
    m_pages->setCurrentIndex(m_bar->currentIndex());
    connect(m_form, &FieldForm::changed, this, &EditDialog::refresh);
    m_form->focusFirst();
}

/// A text with a fault does not become a form: what is wrong would be lost.
void EditDialog::changeTab(int tab)
{
    if (!m_form || tab == m_pages->currentIndex())
        return;
    const auto fields = edited();
    if (!fields) {
        m_bar->setCurrentIndex(TextTab);
        return;
    }
    if (tab == TextTab) {
        const QSignalBlocker blocker(m_text);
        m_asText = *fields;
        m_text->setPlainText(fieldLines(m_asText));
    } else {
        m_form->setFields(*fields, came(), mappedNames());
    }
    m_pages->setCurrentIndex(tab);
    refresh();
}

std::optional<Fields> EditDialog::edited() const
{
    if (m_pages->currentIndex() == FormTab)
        return m_form ? m_form->fields() : m_story.fields;
    if (!m_text->document()->isModified())
        return m_asText;
    const ReadLines read = readFieldLines(written());
    return read.faultyLine > 0 ? std::nullopt : std::optional(read.fields);
}

void EditDialog::refresh()
{
    const auto fields = edited();
    m_fault->setVisible(!fields);
    if (!fields)
        m_fault->setText(tr("Line %1 is not a field: write it as name = value.")
                             .arg(readFieldLines(written()).faultyLine));
    const bool changed = fields && *fields != m_story.fields;
    m_send->setEnabled(changed);
    m_send->setToolTip(changed || !fields ? QString() : tr("Nothing is changed yet"));
    m_rest.start();
}

void EditDialog::showSteps(const Fields &fields)
{
    if (!m_flow) {
        m_steps->setText(tr("The flow was deleted: there is nowhere to send it."));
        return;
    }
    // What is sent by hand does not ask the flow's conditions.
    Flow flow = *m_flow;
    flow.conditions.reset();
    const SampleEvent sample { m_story.row.id, m_story.row.client, m_story.row.receivedUtc,
                               fields };
    const QList<StepPreview> steps = m_flows.previewSteps(flow, sample);
    QStringList lines;
    for (qsizetype i = 0; i < std::min(steps.size(), flow.actions.size()); ++i) {
        const StepPreview &step = steps.at(i);
        const QString why =
            step.state == State::Delivered ? QString() : oneLine(reasonText(step.reason));
        const QString what = wouldDoText(step.state) + (why.isEmpty() ? QString() : ": "_L1 + why);
        lines.append(tr("%1. %2: %3")
                         .arg(QString::number(i + 1), oneLine(flow.actions.at(i).name, 60), what));
    }
    m_steps->setText(lines.isEmpty() ? tr("The flow has no steps yet.")
                                     : lines.join(QChar(QChar::LineSeparator)));
}

/// Not toPlainText(): it makes plain spaces of those that do not break.
QString EditDialog::written() const
{
    return m_text->document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
}

QStringList EditDialog::mappedNames() const
{
    QStringList names;
    if (!m_flow)
        return names;
    for (const Action &action : m_flow->actions) {
        for (auto it = action.mapping.cbegin(); it != action.mapping.cend(); ++it) {
            const bool ofEvent =
                it->kind == MappingKind::Field && !it->text.startsWith("steps."_L1);
            if (ofEvent && !it->text.isEmpty() && !names.contains(it->text))
                names.append(it->text);
        }
    }
    return names;
}

const Fields &EditDialog::came() const
{
    return m_story.receivedFields.isEmpty() ? m_story.fields : m_story.receivedFields;
}

ResendScope EditDialog::scope() const
{
    const bool all = m_delivered > 0 && m_delivered == m_story.deliveries.size();
    return all || (m_again && m_again->isChecked()) ? ResendScope::All : ResendScope::Unfinished;
}

} // namespace LeadBridge::Ui
